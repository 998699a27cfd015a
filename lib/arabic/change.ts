/** One character that is shown otherwise than it was published: another one in its place, or none. */
export interface Change {
  /** Its place in the published text. */
  at: number;
  was: string;
  as: string;
}

/** The published text as it is shown. The changes are in the order of the text. */
export function withChanges(published: string, changes: readonly Change[]): string {
  let shown = '';
  let end = 0;
  for (const { at, as } of changes) {
    shown += published.slice(end, at) + as;
    end = at + 1;
  }
  return shown + published.slice(end);
}

/** What was published where the shown text has the characters from `start` to before `end`, with the marks that were hidden on them. */
export function publishedSlice(shown: string, changes: readonly Change[], start: number, end: number): string {
  let published = '';
  let place = 0;
  for (const { at, was, as } of changes) {
    // A change stands where the shown text, and the marks hidden so far, have come up to it.
    const until = place + at - published.length;
    published += shown.slice(place, until) + was;
    place = until + as.length;
  }
  published += shown.slice(place);
  const hidden = changes.filter(({ as }) => !as);
  // A hidden mark belongs to the letter before it: it comes along with that one's end, and not with the next one's start.
  const inPublished = (offset: number) => {
    let behind = 0;
    while (behind < hidden.length && (hidden[behind] as Change).at - behind <= offset) behind++;
    return offset + behind;
  };
  return published.slice(inPublished(start), inPublished(end));
}
