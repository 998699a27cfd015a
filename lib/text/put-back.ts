import { countWords } from '../arabic/fold';
import type { Article, Removal } from '../article';

/** An article and what was left out of it. */
export interface Reading {
  article: Article;
  removed: Removal[];
}

const LINE = '\n';
const PARAGRAPH = '\n\n';
const split = (text: string, end: string): string[] => (text ? text.split(end) : []);

/**
 * The reading with one removal (by its index) put back where it stood on the page, or, if it is back, left out again. HTML, text
 * and count of words change; the places of the other removals move with them.
 */
export function togglePutBack({ article, removed }: Reading, index: number): Reading {
  const chosen = removed[index];
  if (!chosen) return { article, removed };
  const html = split(article.html, LINE);
  // The standfirst is the first of the paragraphs and not of the HTML.
  const text = split(article.text, PARAGRAPH);
  const textAt = chosen.at.text + (article.standfirst ? 1 : 0);
  const own = { html: split(chosen.html, LINE), text: split(chosen.text, PARAGRAPH) };
  const sign = chosen.back ? -1 : 1;
  if (chosen.back) {
    html.splice(chosen.at.html, own.html.length);
    text.splice(textAt, own.text.length);
  } else {
    html.splice(chosen.at.html, 0, ...own.html);
    text.splice(textAt, 0, ...own.text);
  }
  const isAfter = (other: Removal, i: number, part: 'html' | 'text') =>
    other.at[part] > chosen.at[part] || (other.at[part] === chosen.at[part] && i > index);
  return {
    article: {
      ...article,
      html: html.join(LINE),
      text: text.join(PARAGRAPH),
      words: article.words + sign * countWords(own.text.join(' ')),
    },
    removed: removed.map((other, i) => {
      if (i === index) return { ...other, back: !other.back };
      return {
        ...other,
        at: {
          html: other.at.html + (isAfter(other, i, 'html') ? sign * own.html.length : 0),
          text: other.at.text + (isAfter(other, i, 'text') ? sign * own.text.length : 0),
        },
      };
    }),
  };
}

/** A new reading of the same page, with all that the reader had put back into the one before. */
export function putBackAgain(reading: Reading, before: readonly Removal[]): Reading {
  return before
    .filter(({ back }) => back)
    .reduce((state, { rule, text }) => {
      const same = state.removed.findIndex(
        (removal) => !removal.back && removal.rule === rule && removal.text === text,
      );
      return same < 0 ? state : togglePutBack(state, same);
    }, reading);
}
