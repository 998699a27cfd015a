import type { Article, Highlight, Position } from '../article';
import type { ArticleDocument } from './database';
import { migrate } from './migrate';

export interface Merged {
  /** What both come to, without PouchDB's own fields (those that begin with `_`): those are for the caller. */
  merged: ArticleDocument;
  /** Whose text and pictures (attachments) go with it. */
  body: 'a' | 'b';
}

/** The fields that say what the text is, and so go where it goes. */
const ofTheText: { [field in keyof Omit<Article, 'html' | 'text'> | 'filled' | 'pictures']: true } = {
  headline: true,
  standfirst: true,
  byline: true,
  publisher: true,
  published: true,
  updated: true,
  section: true,
  language: true,
  direction: true,
  url: true,
  picture: true,
  words: true,
  rest: true,
  filled: true,
  pictures: true,
};

/** A value as a text that is the same whatever order its fields are in. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, one) =>
    typeof one === 'object' && one && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

/** What the attachments are, not where in the history they came. */
function digests(document: object): string[] {
  const { _attachments } = document as { _attachments?: Record<string, { digest?: string }> };
  return Object.entries(_attachments ?? {})
    .map(([name, attachment]) => `${name} ${attachment?.digest}`)
    .sort();
}

function withoutRevision(document: ArticleDocument): ArticleDocument {
  return Object.fromEntries(Object.entries(document).filter(([field]) => !field.startsWith('_'))) as never;
}

/** Whether two documents say the same, whatever their revisions and their attachments are. */
export const saysTheSame = (a: ArticleDocument, b: ArticleDocument): boolean =>
  written(withoutRevision(a)) === written(withoutRevision(b));

const momentOf = (iso: unknown): number => (typeof iso === 'string' && Date.parse(iso)) || 0;

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value ? value : null);

/** The earlier of two moments; what is no moment does not count. */
function earliest(a: unknown, b: unknown): string | null {
  const moments = [a, b].filter((one): one is string => momentOf(one) > 0);
  return moments.sort((one, other) => momentOf(one) - momentOf(other) || (one < other ? -1 : 1))[0] ?? null;
}

/** The newer of two forms of one highlight; of two that are as old as each other, the same one from whichever side. */
function newerHighlight(a: Highlight, b: Highlight): Highlight {
  if (a.changedAt !== b.changedAt) return a.changedAt > b.changedAt ? a : b;
  return written(a) >= written(b) ? a : b;
}

function mergeHighlights(
  newer: ArticleDocument,
  older: ArticleDocument,
): Pick<ArticleDocument, 'highlights' | 'goneHighlights'> {
  // An id comes from outside too: none is a name that every object has.
  const gone = new Map(Object.entries(newer.goneHighlights));
  for (const [id, at] of Object.entries(older.goneHighlights)) gone.set(id, Math.max(at, gone.get(id) ?? at));
  const highlights = new Map<string, Highlight>();
  for (const one of [...newer.highlights, ...older.highlights]) {
    const known = highlights.get(one.id);
    highlights.set(one.id, known ? newerHighlight(known, one) : one);
  }
  return {
    highlights: [...highlights.values()].filter(({ id, changedAt }) => !((gone.get(id) ?? -1) >= changedAt)),
    goneHighlights: Object.fromEntries(gone),
  };
}

/** The further of two places; of two that are as far as each other, the same one from whichever side. */
function further(a: Position | null, b: Position | null): Position | null {
  if (!a || !b) return a ?? b;
  if (a.progress !== b.progress) return a.progress > b.progress ? a : b;
  return written(a) >= written(b) ? a : b;
}

/** One copy as it is compared: when it was changed, and its two parts that stay or go as a whole. */
interface Side {
  fields: ArticleDocument;
  at: number;
  text: string;
  choices: string;
}

function side(document: ArticleDocument): Side {
  const stored = migrate(withoutRevision(document));
  const { favourite, archivedAt, removedAt, importedFrom, savedAt } = stored;
  // What was changed at no moment was changed when it was saved, or before everything else.
  const changedAt =
    [stored.changedAt, removedAt, savedAt].find((one) => momentOf(one) > 0) ?? new Date(0).toISOString();
  const fields = { ...stored, changedAt };
  return {
    fields,
    at: momentOf(changedAt),
    text: written([Object.keys(ofTheText).map((field) => fields[field as keyof typeof ofTheText]), digests(document)]),
    choices: written([favourite, archivedAt, removedAt, importedFrom, changedAt]) + JSON.stringify(fields),
  };
}

/** Whether the first is the newer. Copies that were changed in the same moment need an order too: that of these texts of theirs. */
const isNewer = (a: Side, b: Side, text: 'text' | 'choices'): boolean =>
  a.at === b.at ? a[text] >= b[text] : a.at > b.at;

/**
 * What two copies of one article come to, that were changed apart from each other: the tags and highlights of both, the further reading
 * position, the earliest saving and the earliest end; of the rest what was changed last. The text of the newer copy stays, but where it
 * has none yet. Pure and total, and the same from whichever side it is asked: two machines that ask it apart from each other come to the
 * same document, to the letter.
 */
export function mergeDocuments(a: ArticleDocument, b: ArticleDocument): Merged {
  const [one, other] = [side(a), side(b)];
  const [newer, older] = isNewer(one, other, 'choices') ? [one.fields, other.fields] : [other.fields, one.fields];
  const textOfA = one.fields.filled === other.fields.filled ? isNewer(one, other, 'text') : one.fields.filled;
  const text = textOfA ? one.fields : other.fields;

  const merged: ArticleDocument = {
    // Fields of a version to come, which only one of them may have.
    ...older,
    ...newer,
    ...(Object.fromEntries(Object.keys(ofTheText).map((field) => [field, text[field as keyof typeof text]])) as object),
    schema: Math.max(newer.schema, older.schema),
    savedAt: earliest(newer.savedAt, older.savedAt) ?? '',
    removedAt: textOrNull(newer.removedAt),
    finishedAt: earliest(newer.finishedAt, older.finishedAt),
    tags: [...new Set([...newer.tags, ...older.tags])],
    position: further(newer.position, older.position),
    ...mergeHighlights(newer, older),
  };
  return { merged, body: textOfA ? 'a' : 'b' };
}
