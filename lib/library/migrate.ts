import { type Anchor, type Highlight, highlightColours, type Rest } from '../article';
import { type ArticleDocument, SCHEMA } from './database';

type Unknown<T> = { [field in keyof T]?: unknown };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown): number => (Number.isFinite(value) ? (value as number) : 0);

/** A highlight of whatever origin, or nothing if it does not say which words it marks. */
function readHighlight(stored: Unknown<Highlight> | null): Highlight[] {
  const anchor = (stored?.anchor ?? {}) as Unknown<Anchor>;
  const exact = textOf(anchor.exact);
  if (!stored || !exact) return [];
  const madeAt = numberOf(stored.madeAt);
  return [
    {
      id: textOf(stored.id) || `${madeAt}:${exact}`,
      colour: highlightColours.find((colour) => colour === stored.colour) ?? 'yellow',
      note: textOf(stored.note),
      anchor: {
        exact,
        prefix: textOf(anchor.prefix),
        suffix: textOf(anchor.suffix),
        position: numberOf(anchor.position),
      },
      madeAt,
      changedAt: numberOf(stored.changedAt) || madeAt,
    },
  ];
}

function readRest(stored: Unknown<Rest> | null | undefined): Rest | null {
  if (stored?.kind !== 'pages' && stored?.kind !== 'wall') return null;
  return { kind: stored.kind, next: textOf(stored.next) || null };
}

/**
 * A stored document, of whatever version and however it came here, as one of the present version. Total: what cannot be read falls back
 * alone, and fields that a newer version has put there stay.
 */
export function migrate<D extends Pick<ArticleDocument, 'schema'>>(
  stored: D,
): D & Pick<ArticleDocument, 'schema' | 'highlights' | 'rest'> {
  const { schema, highlights, rest } = stored as Unknown<ArticleDocument>;
  return {
    ...stored,
    schema: Math.max(numberOf(schema), SCHEMA),
    // Version 1 had neither.
    rest: readRest(rest as Unknown<Rest> | null),
    highlights: Array.isArray(highlights) ? highlights.flatMap(readHighlight) : [],
  };
}
