/** As much as a call of a function can take as arguments, in every browser. */
const CHUNK = 0x8000;

/** Bytes as a `data:` address. */
export function dataAddress(bytes: Uint8Array, type: string): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return `data:${type};base64,${btoa(binary)}`;
}

/** The bytes of a `data:` address in base64. */
export const bytesOf = (address: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
