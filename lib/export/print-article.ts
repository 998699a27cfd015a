import type { Article } from '../article';
import { fileStem } from './file-name';

/** Nobody waits longer for a picture that does not come. */
const PATIENCE_MS = 10_000;

const soon = (work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work.catch(() => undefined), new Promise((over) => setTimeout(over, PATIENCE_MS))]);

/** Prints the page when its faces and pictures are there. A PDF gets the name that a file of the article has. */
export async function printArticle(article: Article): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('article img')].map((picture) => {
    picture.loading = 'eager';
    return picture.decode();
  });
  await soon(Promise.allSettled([document.fonts.ready, ...pictures]));
  const { title } = document;
  document.title = fileStem(article);
  addEventListener('afterprint', () => Object.assign(document, { title }), { once: true });
  print();
}
