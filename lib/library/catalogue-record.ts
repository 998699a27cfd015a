import { siteOf } from '../address';
import { key as folded } from '../arabic/fold';
import { type ArticleDocument, BODY } from './database';
import { migrate } from './migrate';
import { progressOf } from './progress-of';
import type { Progress, Room, Row } from './view';

/** Raised with every change of what a record holds: the catalogue is made anew then. */
export const FORM = 1;

/** A row as the catalogue keeps it, with what it is ordered and found by. Every order is as it is by itself: no index is read backwards. */
export interface CatalogueRecord {
  row: Row;
  room: Room;
  /** Milliseconds, negative: the newest first. */
  saved: number;
  /** As `saved`; what says no date comes last. */
  published: number;
  /** The name as it is sorted: `sortName`. */
  publisher: string;
  /** Unread, reading, finished. */
  stage: number;
  /** Only of favourites. */
  favourite?: 1;
  /** Each in its room: `tagKey`. */
  tags: string[];
  /** The reader's own days, `2026-03-14`: when it was saved, and when it was finished. */
  savedDay: string;
  finishedDay: string | null;
  textBytes: number;
  pictureBytes: number;
  /** Equal for two articles of one newspaper with the same headline; `null` in the bin. */
  alike: string | null;
}

const stages: readonly Progress[] = ['unread', 'reading', 'finished'];
export const stageOf = (progress: Progress): number => stages.indexOf(progress);

export const tagKey = (room: Room, tag: string): string => `${room}:${tag}`;

/**
 * A name as an Arab reader looks for it: folded letters stand in the order of the alphabet already; «ال», with which most names of
 * newspapers begin, does not count; names in other letters come after. Two names that sort alike are still kept apart.
 */
export function sortName(name: string): string {
  const plain = folded(name);
  const bare = /^ال[\u0621-\u064a]{2}/.test(plain) ? plain.slice(2) : plain;
  return `${/^[\u0621-\u064a]/.test(bare) ? '1' : '2'}${bare}\u0000${name}`;
}

const backwards = (moment: string | null): number => {
  const at = Date.parse(moment ?? '');
  return Number.isNaN(at) ? Number.POSITIVE_INFINITY : -at;
};

/** The day of a moment where the reader is. */
export function localDay(moment: number): string {
  const at = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

const dayOf = (moment: string): string => {
  const at = Date.parse(moment);
  return Number.isNaN(at) ? '' : localDay(at);
};

function roomOf({ removedAt, archivedAt }: ArticleDocument): Room {
  if (removedAt) return 'bin';
  return archivedAt ? 'archive' : 'library';
}

/** How many bytes the attachments take. The same picture in two articles is on the disk once, and counted twice. */
function bytesOf(attachments: PouchDB.Core.Attachments = {}): { textBytes: number; pictureBytes: number } {
  let [textBytes, pictureBytes] = [0, 0];
  for (const [name, attachment] of Object.entries(attachments)) {
    const { length = 0 } = attachment as { length?: number };
    if (name === BODY) textBytes += length;
    else pictureBytes += length;
  }
  return { textBytes, pictureBytes };
}

type Stored = ArticleDocument & { _attachments?: PouchDB.Core.Attachments };

/** What the catalogue keeps of a stored document. */
export function catalogueRecord(id: string, stored: Stored): CatalogueRecord {
  const document = migrate(stored);
  const { standfirst, byline, published, savedAt, archivedAt, removedAt, finishedAt, url, picture } = document;
  // What came from elsewhere may lack what everything here has.
  const headline = document.headline ?? '';
  const publisher = document.publisher || siteOf(url ?? '');
  const { textBytes, pictureBytes } = bytesOf(stored._attachments);
  const kept = picture && document.pictures.find(({ src }) => src === picture.src);
  const row: Row = {
    id,
    headline,
    standfirst,
    byline,
    publisher,
    url,
    published,
    savedAt,
    archivedAt,
    removedAt,
    finishedAt,
    words: document.words || 0,
    progress: document.position?.progress ?? 0,
    favourite: document.favourite,
    tags: document.tags,
    highlights: document.highlights.length,
    picture: picture && { src: picture.src, attachment: kept?.attachment ?? null },
    filled: document.filled,
    bytes: textBytes + pictureBytes,
  };
  const room = roomOf(document);
  const name = folded(headline);
  return {
    row,
    room,
    saved: backwards(savedAt),
    published: backwards(published),
    publisher: sortName(publisher),
    stage: stageOf(progressOf(row)),
    ...(document.favourite && { favourite: 1 }),
    tags: document.tags.map((tag) => tagKey(room, tag)),
    savedDay: dayOf(savedAt),
    finishedDay: finishedAt && dayOf(finishedAt),
    textBytes,
    pictureBytes,
    alike: room === 'bin' || !name ? null : `${folded(publisher)}\n${name}`,
  };
}
