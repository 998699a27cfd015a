import type { Article } from '../article';
import { withoutInvisible } from './invisible';
import { type TextRun, textRun } from './passages';

/** A field of an article (its headline, a caption) as a line. */
export const fieldRuns = (text: string, { language }: Pick<Article, 'language'>): TextRun[] => [
  textRun(withoutInvisible(text, language).replace(/\s+/g, ' ').trim()),
];
