/** Leaves for the library, in this tab: the way back is the browser's own. */
export const openLibrary = (): void => location.assign('/library.html');
