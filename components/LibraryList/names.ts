import { text } from '../../lib/i18n';
import type { Progress, Room, Sort } from '../../lib/library/view';

/** The names of what the library's page shows its articles by. */

const progresses = { unread: 'progressUnread', reading: 'progressReading', finished: 'progressFinished' } as const;
export const progressName = (progress: Progress): string => text(progresses[progress]);

const rooms = { library: 'roomLibrary', archive: 'roomArchive', bin: 'roomBin' } as const;
export const roomName = (room: Room): string => text(rooms[room]);

const sorts = {
  saved: 'sortSaved',
  published: 'sortPublished',
  publisher: 'sortPublisher',
  words: 'sortWords',
  progress: 'sortProgress',
} as const;
export const sortName = (sort: Sort): string => text(sorts[sort]);
