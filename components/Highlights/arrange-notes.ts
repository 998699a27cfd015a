/** A note in the margin: where its highlight is, and how tall the note is, in CSS pixels. */
export interface NoteBox {
  top: number;
  height: number;
}

/**
 * Where notes stand in the margin: each beside its highlight, or lower where the one above it needs the room. The one with the index
 * `fixed` stands exactly beside its highlight, and those above it move up for that.
 */
export function arrangeNotes(boxes: readonly NoteBox[], gap: number, fixed = -1): number[] {
  const tops: number[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const [i, { top, height }] of boxes.entries()) {
    const at = i === fixed ? top : Math.max(top, free);
    tops.push(at);
    free = at + height + gap;
  }
  for (let i = fixed - 1; i >= 0; i--) {
    const highest = (tops[i + 1] ?? 0) - gap - (boxes[i]?.height ?? 0);
    tops[i] = Math.min(tops[i] ?? 0, highest);
  }
  return tops;
}
