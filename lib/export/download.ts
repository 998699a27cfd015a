/** The browser reads a file that it downloads in its own time. */
const KEPT_MS = 60_000;

/** Gives a file to the reader, where their browser puts what they download. */
export function download(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
