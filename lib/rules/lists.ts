/** A list that is written a line each, or in one line with spaces between: so it is packed best when the content script is built. */
export const lines = (text: string): readonly string[] => text.trim().split('\n');
export const words = (text: string): readonly string[] => text.trim().split(/\s+/);
