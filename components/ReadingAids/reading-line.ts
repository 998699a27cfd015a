/** Where on the screen people read, as a share of its height. */
const SHARE = 0.4;

/**
 * The height in the window at which the reader is taken to read. Towards the end of the page it sinks to the lower edge, since what stands there
 * cannot be scrolled up any further.
 */
export function readingLine(): number {
  const usual = innerHeight * SHARE;
  const scrollable = document.documentElement.scrollHeight - innerHeight;
  const below = Math.min(innerHeight - usual, scrollable);
  if (below <= 0) return usual;
  const left = Math.max(0, scrollable - scrollY);
  return usual + (innerHeight - usual) * Math.max(0, 1 - left / below);
}
