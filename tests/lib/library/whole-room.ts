import type { Room, View } from '../../../lib/library/view';

/** A room in its usual order, nothing left out. */
export const wholeRoom = (room: Room): View => ({
  room,
  sort: 'saved',
  reversed: false,
  progress: null,
  favourite: false,
  publisher: null,
  tags: [],
});
