/**
 * Whether this library has come as far as a sequence that was remembered of it. One that is further is another library's (the store was
 * thrown away and begun anew): whoever follows begins anew too.
 */
export const isOfThisLibrary = (sequence: number | string, latest: number | string): boolean =>
  Number(sequence) <= Number(latest);
