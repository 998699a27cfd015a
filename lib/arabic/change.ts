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
