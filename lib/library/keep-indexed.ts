import { updateCatalogue } from './follow-catalogue';
import { updateIndex } from './follow-library';
import { watchLibrary } from './read';

/** Lets the catalogue and the search index follow the library while the background lives. */
export function keepIndexed(): void {
  // What fails here is tried again by the next page of the library, which tells the reader if it fails there too.
  const update = () => {
    updateCatalogue().catch(() => undefined);
    updateIndex().catch(() => undefined);
  };
  update();
  watchLibrary(update);
}
