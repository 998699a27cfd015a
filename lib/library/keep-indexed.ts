import { updateCatalogue } from './follow-catalogue';
import { updateIndex } from './follow-library';
import { watchLibrary } from './read';

/**
 * The words of what was written are taken in when nothing has been written for so long. What comes lot after lot (a restored backup, an
 * import, a first sync) is taken in together at its end: in small pieces it costs many times as much, and whoever writes waits for it. A page
 * that searches meanwhile follows by itself.
 */
const PAUSE_MS = 2000;

/** Lets the catalogue and the search index follow the library while the background lives; `keepAwake` lets it live until they are there. */
export function keepIndexed(keepAwake: () => () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // What fails here is tried again by the next page of the library, which tells the reader if it fails there too.
  const takeWords = () => {
    const sleep = keepAwake();
    updateIndex()
      .catch(() => undefined)
      .finally(sleep);
  };
  const update = () => {
    updateCatalogue().catch(() => undefined);
    clearTimeout(timer);
    timer = setTimeout(takeWords, PAUSE_MS);
  };
  update();
  watchLibrary(update);
}
