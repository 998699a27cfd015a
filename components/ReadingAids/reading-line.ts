/** Where on the screen people read, as a share of its height. */
const SHARE = 0.4;

/** Where the line guide is, while it is on a line: nobody reads elsewhere then. */
let guided: number | null = null;
const followers = new Set<() => void>();

/** Told by the line guide: the height of its line in the window, or `null` when it is on none. */
export function guideReading(height: number | null): void {
  if (height === guided) return;
  guided = height;
  for (const follow of followers) follow();
}

/** Calls back whenever the line guide has moved; returns how to stop. */
export function followGuide(moved: () => void): () => void {
  followers.add(moved);
  return () => followers.delete(moved);
}

/** The height in the window at which the reader is taken to read: at the line guide, else where people read. */
export const readingLine = (): number => guided ?? usualLine();

/**
 * Where people read, as a height in the window. Towards the end of the page it sinks to the lower edge, since what stands there cannot be
 * scrolled up any further.
 */
export function usualLine(): number {
  const usual = innerHeight * SHARE;
  const scrollable = document.documentElement.scrollHeight - innerHeight;
  const below = Math.min(innerHeight - usual, scrollable);
  if (below <= 0) return usual;
  const left = Math.max(0, scrollable - scrollY);
  return usual + (innerHeight - usual) * Math.max(0, 1 - left / below);
}
