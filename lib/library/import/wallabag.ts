import { textOf } from './decode';
import { entryOf } from './entry-of';
import { type Item, rejected } from './imported-entry';
import { jsonItems } from './json-items';
import type { Source } from './source';

/**
 * wallabag's JSON: a list of entries with `url`, `given_url`, `title`, `content`, `is_archived` and `is_starred` (0 or 1, or booleans), `tags` (words, or objects
 * with `label`), `created_at`, `published_at`, `published_by`, `preview_picture`, and `annotations` with `quote` and `text`
 * (wallabag/wallabag, tests/fixtures/Import/wallabag-v2-annotations.json; doc.wallabag.org/developer/api/entries).
 */
export const isWallabagJson = (head: string): boolean => /^\s*\[\s*\{/.test(head) && /"is_archived"\s*:/.test(head);

/** What wallabag keeps in place of a text that it could not fetch. */
const FAILED = /^\s*(?:<p>)?\s*wallabag can'?t retrieve contents for this article/i;

type Entry = { [field in string]?: unknown };

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isYes = (value: unknown): boolean => value === 1 || value === true || value === '1';
/** Dates are texts, but where PHP's own form of them has come through. */
const dateOf = (value: unknown): unknown => (value as { date?: unknown } | null)?.date ?? value;

export async function* wallabagJson(source: Source, tell: (bytes: number) => void): AsyncGenerator<Item> {
  for await (const { number, value } of jsonItems(textOf(source, tell))) {
    const place = { unit: 'entry', number, file: source.name } as const;
    if (typeof value !== 'object' || !value) {
      yield rejected(place, 'malformed', '');
      continue;
    }
    const entry = value as Entry;
    const content = typeof entry.content === 'string' && !FAILED.test(entry.content) ? entry.content : null;
    yield entryOf(
      {
        address: entry.url || entry.given_url,
        title: entry.title,
        tags: listOf(entry.tags).map((tag) => (tag as { label?: unknown } | null)?.label ?? tag),
        archived: isYes(entry.is_archived),
        favourite: isYes(entry.is_starred),
        savedAt: dateOf(entry.created_at),
        publishedAt: dateOf(entry.published_at),
        byline: listOf(entry.published_by)
          .filter((name) => typeof name === 'string' && name.trim())
          .join('، '),
        picture: entry.preview_picture,
        html: content,
        highlights: (listOf(entry.annotations) as Entry[]).map((one) => ({
          words: one?.quote,
          note: one?.text,
          madeAt: one?.created_at,
        })),
      },
      place,
    );
  }
}
