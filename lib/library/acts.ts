import type { Edit, Requests } from '../messages';
import type { Row } from './view';

/** One request to the background, with what it is asked. */
export type Step = {
  [Name in keyof Requests]: { request: Name; argument: Parameters<Requests[Name]>[0] };
}[keyof Requests];

/** What is to be done, and what takes exactly that back; `null` where nothing can. */
export interface Act {
  steps: readonly Step[];
  undo: readonly Step[] | null;
}

type Ids = readonly string[];

const idsOf = (rows: readonly Row[]): string[] => rows.map(({ id }) => id);

const edits = (ids: Ids, edit: Edit): Step[] => (ids.length ? [{ request: 'edit', argument: { ids, edit } }] : []);

/** Into the archive, or out of it: those that are not where they are to go. */
export function archiving(rows: readonly Row[], archived: boolean): Act {
  const ids = idsOf(rows.filter(({ archivedAt }) => (archivedAt !== null) !== archived));
  return { steps: edits(ids, { archived }), undo: edits(ids, { archived: !archived }) };
}

/** Among the favourites, or not. */
export function favouring(rows: readonly Row[], favourite: boolean): Act {
  const ids = idsOf(rows.filter((row) => row.favourite !== favourite));
  return { steps: edits(ids, { favourite }), undo: edits(ids, { favourite: !favourite }) };
}

/** Read to the end, or not yet. */
export function finishing(rows: readonly Row[], finished: boolean): Act {
  const ids = idsOf(rows.filter(({ finishedAt }) => (finishedAt !== null) !== finished));
  return { steps: edits(ids, { finished }), undo: edits(ids, { finished: !finished }) };
}

/** Tags to be given and taken: undone by article, since some had them before. */
export function tagging(
  rows: readonly Row[],
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): Act {
  const given = add.map((tag) => ({ tag, ids: idsOf(rows.filter(({ tags }) => !tags.includes(tag))) }));
  const taken = remove.map((tag) => ({ tag, ids: idsOf(rows.filter(({ tags }) => tags.includes(tag))) }));
  const addAll = (all: typeof given) => all.flatMap(({ tag, ids }) => edits(ids, { addTags: [tag] }));
  const removeAll = (all: typeof given) => all.flatMap(({ tag, ids }) => edits(ids, { removeTags: [tag] }));
  return { steps: [...addAll(given), ...removeAll(taken)], undo: [...removeAll(given), ...addAll(taken)] };
}

/** Into the bin. */
export const removing = (ids: Ids): Act => ({
  steps: [{ request: 'remove', argument: ids }],
  undo: [{ request: 'restore', argument: ids }],
});

/** Out of the bin. */
export const restoring = (ids: Ids): Act => ({
  steps: [{ request: 'restore', argument: ids }],
  undo: [{ request: 'remove', argument: ids }],
});

/** For good. */
export const forgetting = (ids: Ids): Act => ({ steps: [{ request: 'forget', argument: ids }], undo: null });

/** One of several that are the same stays, with the tags of all; the others go to the bin. */
export function keeping(kept: Row, others: readonly Row[]): Act {
  const add = [...new Set(others.flatMap(({ tags }) => tags))];
  const tags = tagging([kept], { add, remove: [] });
  const favourite = favouring([kept], kept.favourite || others.some((other) => other.favourite));
  const gone = removing(idsOf(others));
  return {
    steps: [...tags.steps, ...favourite.steps, ...gone.steps],
    undo: [...(gone.undo ?? []), ...(favourite.undo ?? []), ...(tags.undo ?? [])],
  };
}
