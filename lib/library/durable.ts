/** What PouchDB calls the library's database in IndexedDB. */
const DATABASE = '_pouch_library';

/**
 * Lets every write to the library be on the disk before it is called done. Without this Chromium calls a write done when the operating
 * system has it, and a power cut a moment later takes it back. PouchDB has no such option, so it is set where transactions begin. Call it
 * once, before the library is opened, where it is written.
 */
export function makeWritesDurable(): void {
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const strict = this.name === DATABASE && mode === 'readwrite';
    return begin.call(this, stores, mode, strict ? { durability: 'strict', ...options } : options);
  };
}
