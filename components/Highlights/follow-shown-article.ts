import { readShownArticle, type ShownArticle } from './shown-article';

/** Tells the text of an article's element, now and whenever it becomes another; returns how to stop. */
export function followShownArticle(article: Element, tell: (shown: ShownArticle) => void): () => void {
  const read = () => tell(readShownArticle(article));
  read();
  const observer = new MutationObserver(read);
  observer.observe(article, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}
