/** What PouchDB expects of a browser. Node has blobs that a store can clone, and lacks only the old way to read them. */
class BlobReader {
  result: string | ArrayBuffer | null = null;
  onloadend: ((event: { target: BlobReader }) => void) | null = null;

  readAsArrayBuffer(blob: Blob): void {
    this.finish(blob, (buffer) => buffer);
  }

  readAsBinaryString(blob: Blob): void {
    this.finish(blob, (buffer) => Buffer.from(buffer).toString('latin1'));
  }

  private finish(blob: Blob, convert: (buffer: ArrayBuffer) => string | ArrayBuffer): void {
    blob.arrayBuffer().then((buffer) => {
      this.result = convert(buffer);
      this.onloadend?.({ target: this });
    });
  }
}

Object.assign(globalThis, { FileReader: BlobReader, self: globalThis });
