/** Where a place among sentences is when they have changed: `at` in `before`, the answer in `after`. */
export function samePlace(before: readonly string[], at: number, after: readonly string[]): number {
  const last = Math.max(0, after.length - 1);
  for (let i = at; i >= 0; i--) {
    const found = placeOf(before, i, after);
    if (found === null) continue;
    const place = found + at - i;
    // The sentence itself is gone, and not only written otherwise: the next one is still to come.
    const isGone = i < at && at + 1 < before.length && after[place] === before[at + 1];
    return Math.min(isGone ? place - 1 : place, last);
  }
  return Math.min(at, last);
}

/** Where the same sentence stands now. Of several, the one between the same neighbours, or else the nearest. */
function placeOf(before: readonly string[], at: number, after: readonly string[]): number | null {
  const neighbours = (i: number) =>
    Number(after[i - 1] === before[at - 1]) + Number(after[i + 1] === before[at + 1]) - Math.abs(i - at) / after.length;
  let best: number | null = null;
  after.forEach((sentence, i) => {
    if (sentence === before[at] && (best === null || neighbours(i) > neighbours(best))) best = i;
  });
  return best;
}
