import type { KeptPictures } from './kept-pictures';

/** Addresses within this page for pictures from the library. They hold as long as the page does. */
export const keptAddresses = (files: ReadonlyMap<string, Blob | null>): KeptPictures =>
  new Map([...files].map(([src, file]) => [src, file && URL.createObjectURL(file)]));
