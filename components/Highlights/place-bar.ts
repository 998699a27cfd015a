interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Room {
  /** What is visible, without the edges that have to stay free. */
  visible: Box;
  bar: { width: number; height: number };
  /** Between the bar and the passage. */
  gap: number;
  /** Where fingers select, the browser's own menu stands above the passage. */
  prefersBelow: boolean;
}

/**
 * Where a bar floats beside a passage, given by the boxes of its lines: over the first line or under the last, whichever is free, else at the
 * lower edge. Everything is in CSS pixels of the window.
 */
export function placeBar(
  lines: readonly Box[],
  { visible, bar, gap, prefersBelow }: Room,
): { left: number; top: number } {
  const first = lines.reduce((a, b) => (b.top < a.top ? b : a), lines[0] as Box);
  const last = lines.reduce((a, b) => (b.bottom > a.bottom ? b : a), lines[0] as Box);
  const above = { line: first, top: first.top - gap - bar.height };
  const below = { line: last, top: last.bottom + gap };
  const isFree = ({ top }: { top: number }) => top >= visible.top && top + bar.height <= visible.bottom;
  const { line, top } = (prefersBelow ? [below, above] : [above, below]).find(isFree) ?? {
    line: last,
    top: visible.bottom - bar.height,
  };
  const middle = (line.left + line.right - bar.width) / 2;
  return { left: Math.max(visible.left, Math.min(middle, visible.right - bar.width)), top };
}
