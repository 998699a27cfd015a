import { type ArticleDocument, BODY, type Body } from './database';
import { hash } from './hash';

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

/**
 * Names what of a document is searched, its text by the digest of its attachment: where it is the same, the index has nothing to do. Most
 * changes are such (a place was kept, an article was archived).
 */
export function sourceOf(
  document: ArticleDocument & Added & { _attachments?: PouchDB.Core.Attachments | undefined },
): string {
  const { digest = '' } = (document._attachments?.[BODY] ?? {}) as { digest?: string };
  const { text: _, ...fields } = searchable('', document, { text: '' });
  const said = JSON.stringify([digest, fields]);
  return `${hash(said).toString(36)}.${hash(`.${said}`).toString(36)}`;
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
