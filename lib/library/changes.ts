/** The name of the channel on which the background tells open pages that the library has changed. */
export const changes = 'library-changes';
