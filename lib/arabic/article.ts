import { articles } from './affixes';

/**
 * The article of a folded word with what is joined to it, and the rest; `null` where there is none. `written` is the word with its
 * hamza, letter by letter the same.
 */
export function splitArticle(word: string, written: string): { article: string; rest: string } | null {
  for (const article of articles) {
    const alef = article.indexOf('ا');
    if (word.startsWith(article) && word.length > article.length + 1 && (alef < 0 || written[alef] === 'ا'))
      return { article, rest: word.slice(article.length) };
  }
  return null;
}
