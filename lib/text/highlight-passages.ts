import type { Article } from '../article';
import { fieldRuns } from './field-runs';
import { type Passage, textRun } from './passages';

/** Words that the reader has marked, and what they wrote about them (empty where they wrote nothing). */
export interface Quoted {
  quote: string;
  note: string;
}

/** The reader's highlights as the last part of what is copied or written to a file: a heading, and each with its note under it. */
export function highlightPassages(article: Article, highlights: readonly Quoted[], heading: string): Passage[] {
  if (!highlights.length) return [];
  const paragraph = (text: string): Passage => ({
    kind: 'paragraph',
    runs: fieldRuns(text, article),
  });
  return [
    { kind: 'heading', level: 2, runs: [textRun(heading)] },
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: highlights.map(({ quote, note }) => [
        { kind: 'quote', passages: [paragraph(quote)] },
        ...(note.trim() ? [paragraph(note)] : []),
      ]),
    },
  ];
}
