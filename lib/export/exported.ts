import type { Article } from '../article';
import { fieldRuns } from '../text/field-runs';
import { type Passage, textRun } from '../text/passages';

/** What is exported: an article, and what its reader has added to it. */
export interface Exported {
  article: Article;
  /** When it was saved, ISO 8601; `null` if it is not in the library. */
  saved: string | null;
  tags: readonly string[];
  highlights: readonly Highlight[];
}

/** Words that the reader has marked, and what they wrote about them (empty where they wrote nothing). */
export interface Highlight {
  quote: string;
  note: string;
}

/** Our own words in a file, in the language of the interface. */
export interface Words {
  highlights: string;
  source: string;
  contents: string;
  /** Stands for a picture that could not be put into a book. */
  pictureLeftOut: string;
}

/** The reader's highlights as the last part of the file: a heading, and each with its note under it. */
export function highlightPassages({ highlights, article }: Exported, words: Words): Passage[] {
  if (!highlights.length) return [];
  const paragraph = (text: string): Passage => ({
    kind: 'paragraph',
    runs: fieldRuns(text, article),
  });
  return [
    { kind: 'heading', level: 2, runs: [textRun(words.highlights)] },
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
