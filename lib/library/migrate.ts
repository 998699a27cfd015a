import { type Anchor, type Highlight, highlightColours, type Position, type Rest } from '../article';
import { type ArticleDocument, type KeptPicture, SCHEMA } from './database';

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

function readPosition(stored: Unknown<Position> | null | undefined): Position | null {
  if (typeof stored?.words !== 'string') return null;
  const { words, block, offset, progress } = stored;
  return { words, block: numberOf(block), offset: numberOf(offset), progress: numberOf(progress) };
}

function readPicture(stored: Unknown<KeptPicture> | null): KeptPicture[] {
  const src = textOf(stored?.src);
  if (!stored || !src) return [];
  const { attachment, width, height } = stored;
  const isWaiting = stored.waiting === true && !attachment;
  return [
    {
      src,
      attachment: textOf(attachment) || null,
      width: numberOf(width),
      height: numberOf(height),
      ...(isWaiting && { waiting: true as const }),
    },
  ];
}

function readGone(stored: unknown): Record<string, number> {
  if (typeof stored !== 'object' || !stored || Array.isArray(stored)) return {};
  return Object.fromEntries(Object.entries(stored).filter(([, at]) => Number.isFinite(at)));
}

const listOf = (stored: unknown): unknown[] => (Array.isArray(stored) ? stored : []);
const momentOf = (stored: unknown): string | null => textOf(stored) || null;

/** The fields that came after version 1. */
type Later =
  | 'schema'
  | 'rest'
  | 'highlights'
  | 'changedAt'
  | 'goneHighlights'
  | 'tags'
  | 'favourite'
  | 'archivedAt'
  | 'finishedAt'
  | 'position'
  | 'filled'
  | 'importedFrom'
  | 'pictures';

/**
 * A stored document, of whatever version and however it came here, as one of the present version. Total: what cannot be read falls back
 * alone, and fields that a newer version has put there stay.
 */
export function migrate<D extends Pick<ArticleDocument, 'schema'>>(stored: D): D & Pick<ArticleDocument, Later> {
  const from = stored as Unknown<ArticleDocument>;
  return {
    ...stored,
    schema: Math.max(numberOf(from.schema), SCHEMA),
    // Version 1 had neither.
    rest: readRest(from.rest as Unknown<Rest> | null),
    highlights: listOf(from.highlights).flatMap((one) => readHighlight(one as Unknown<Highlight> | null)),
    // Version 2 had none of these.
    changedAt: textOf(from.changedAt) || textOf(from.removedAt) || textOf(from.savedAt),
    goneHighlights: readGone(from.goneHighlights),
    tags: [...new Set(listOf(from.tags).flatMap((tag) => textOf(tag).trim() || []))],
    favourite: from.favourite === true,
    archivedAt: momentOf(from.archivedAt),
    finishedAt: momentOf(from.finishedAt),
    position: readPosition(from.position as Unknown<Position> | null),
    filled: from.filled !== false,
    importedFrom: momentOf(from.importedFrom),
    pictures: listOf(from.pictures).flatMap((one) => readPicture(one as Unknown<KeptPicture> | null)),
  };
}
