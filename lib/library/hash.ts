/** A number of 32 bits for a text (FNV-1a): the same text has the same, and others hardly ever. Guards against nobody. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
