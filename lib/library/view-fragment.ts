import type { Progress, Room, Sort, View } from './view';

/** What the library's page shows, as the fragment of its address keeps it: `#archive?sort=words&tag=…`. */
export interface Place {
  screen: 'list' | 'duplicates' | 'statistics' | 'preferences';
  /** Of the list. */
  view: View;
  /** What is searched for in it. */
  typed: string;
}

export const rooms: readonly Room[] = ['library', 'archive', 'bin'];
export const sorts: readonly Sort[] = ['saved', 'published', 'publisher', 'words', 'progress'];
export const progresses: readonly Progress[] = ['unread', 'reading', 'finished'];
const otherScreens = ['duplicates', 'statistics', 'preferences'] as const;

/** A room as it is entered: the newest first, nothing left out. */
export const wholeRoom = (room: Room): View => ({
  room,
  sort: 'saved',
  reversed: false,
  progress: null,
  favourite: false,
  publisher: null,
  tags: [],
});

/** Whether anything of the room is left out. */
export const isFiltered = ({ progress, favourite, publisher, tags }: View): boolean =>
  progress !== null || favourite || publisher !== null || tags.length > 0;

const among = <Value extends string>(values: readonly Value[], given: string | null): Value | null =>
  values.find((value) => value === given) ?? null;

/** The place that a fragment names; what it does not say, or says wrongly, is as usual. */
export function placeOf(fragment: string): Place {
  const [name = '', query = ''] = fragment.replace(/^#/, '').split(/\?(.*)/s);
  const said = new URLSearchParams(query);
  const view: View = {
    room: among(rooms, name) ?? 'library',
    sort: among(sorts, said.get('sort')) ?? 'saved',
    reversed: said.has('reversed'),
    progress: among(progresses, said.get('progress')),
    favourite: said.has('favourite'),
    publisher: said.get('publisher') || null,
    tags: [...new Set(said.getAll('tag').filter(Boolean))],
  };
  return { screen: among(otherScreens, name) ?? 'list', view, typed: said.get('search') ?? '' };
}

/** The fragment of a list: `placeOf` of it gives the same again. */
export function fragmentOf(view: View, typed = ''): string {
  const said = new URLSearchParams();
  if (view.sort !== 'saved') said.set('sort', view.sort);
  if (view.reversed) said.set('reversed', '');
  if (view.progress) said.set('progress', view.progress);
  if (view.favourite) said.set('favourite', '');
  if (view.publisher) said.set('publisher', view.publisher);
  for (const tag of view.tags) said.append('tag', tag);
  if (typed.trim()) said.set('search', typed);
  const query = said.toString();
  return `#${view.room}${query && `?${query}`}`;
}
