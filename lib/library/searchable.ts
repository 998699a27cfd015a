import type { ArticleDocument, Body } from './database';

/** What of an article is searched, by its fields. */
export interface Searchable {
  id: string;
  headline: string;
  standfirst: string;
  byline: string;
  publisher: string;
  tags: readonly string[];
  notes: readonly string[];
  /** The body as clean text, a blank line between paragraphs. */
  text: string;
  /** The day that date filters ask for: when it was published, else when it was saved. */
  day: string;
}

/** What a reader may have added to an article. An older document has neither. */
interface Added {
  tags?: readonly string[];
  highlights?: readonly { note?: string | null }[];
}

/** The searched fields of a stored article. */
export function searchable(id: string, document: ArticleDocument & Added, { text }: Pick<Body, 'text'>): Searchable {
  const { headline, standfirst, byline, publisher, published, savedAt, tags, highlights } = document;
  return {
    id,
    headline,
    standfirst: standfirst ?? '',
    byline: byline ?? '',
    publisher: publisher ?? '',
    tags: tags ?? [],
    notes: (highlights ?? []).flatMap(({ note }) => (note ? [note] : [])),
    text,
    day: (published ?? savedAt).slice(0, 10),
  };
}
