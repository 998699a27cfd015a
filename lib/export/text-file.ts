import { readableAddress } from '../address';
import { creditsLine } from '../text/credits';
import { highlightPassages } from '../text/highlight-passages';
import { withoutInvisible } from '../text/invisible';
import { passagesText } from '../text/passages-text';
import type { Exported, Words } from './exported';

/** An article as a file of clean text. */
export function textFile(exported: Exported, words: Words): string {
  const { headline, text, url, language } = exported.article;
  const parts = [
    headline,
    creditsLine(exported.article),
    text,
    passagesText(highlightPassages(exported.article, exported.highlights, words.highlights)),
  ];
  const shown = parts.filter(Boolean).map((part) => withoutInvisible(part, language));
  return `${[...shown, readableAddress(url)].join('\n\n')}\n`;
}
