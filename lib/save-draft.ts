import type { Draft } from './article';
import { keepPictures, keepPicturesOfPage } from './library/pictures/keep-pictures';
import { saveArticle } from './library/write';
import type { Saved } from './messages';
import { pictureFromTab, tabAt } from './page';

/** Pictures come after the answer: from the page itself while it is open, and the others from their hosts. */
async function fetchPictures({ id, address }: Draft): Promise<void> {
  const tabId = await tabAt(address).catch(() => null);
  if (tabId !== null) {
    const fromPage = (src: string) =>
      pictureFromTab(tabId, src).then(
        (file) => file ?? ('gone' as const),
        () => 'unreachable' as const,
      );
    await keepPicturesOfPage(id, address, fromPage);
  }
  await keepPictures();
}

/** Saves what was read. Resolves when it is on the disk; its pictures are on their way then. The background alone calls this. */
export async function saveDraft(draft: Draft): Promise<Saved> {
  const saved = await saveArticle(draft);
  void fetchPictures(draft);
  return saved;
}
