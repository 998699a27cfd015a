import { JSDOM } from 'jsdom';

/** A window for lib/sanitize, before it is loaded. The whole of jsdom would bring a `Blob` of its own, which cannot be read as a stream. */
Object.assign(globalThis, { window: new JSDOM('').window });
