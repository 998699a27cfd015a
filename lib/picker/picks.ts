import { visibleText } from '../extract/dom';
import type { OwnKind, OwnRule } from '../own-rule';
import { type Selected, selectorFor } from './selector';
import { narrower, wider } from './tree';

/** What the reader has chosen on a page so far. Each step makes a new row; the last choice is the one that can still be changed. */

export interface Pick extends Selected {
  kind: OwnKind;
  element: Element;
  /** The narrower parts that it was before it was made wider, the narrowest first. */
  narrower: readonly Element[];
}

const SAID_LETTERS = 80;

export const pickOf = (kind: OwnKind, element: Element, narrower: readonly Element[] = []): Pick => ({
  kind,
  element,
  narrower,
  ...selectorFor(element, kind),
});

/** A form answers for its properties with its fields; the prototype's own does not. */
const holds = (box: Element, element: Element): boolean => Node.prototype.contains.call(box, element);

/** The picks with one more; what was already chosen for the same purpose is let go again. */
export function choose(picks: readonly Pick[], kind: OwnKind, element: Element): Pick[] {
  const chosen = picks.findIndex((pick) => pick.kind === kind && pick.matches.some((match) => holds(match, element)));
  return chosen < 0 ? [...picks, pickOf(kind, element)] : picks.toSpliced(chosen, 1);
}

function changeLast(picks: readonly Pick[], change: (last: Pick) => Pick | null): Pick[] {
  const last = picks.at(-1);
  const changed = last && change(last);
  return changed ? [...picks.slice(0, -1), changed] : [...picks];
}

/** The last pick with the part around it instead. */
export const widen = (picks: readonly Pick[]): Pick[] =>
  changeLast(picks, ({ kind, element, narrower }) => {
    const box = wider(element);
    return box && pickOf(kind, box, [...narrower, element]);
  });

/** The last pick with a part in it instead: the one that it was before, or the first. */
export const narrow = (picks: readonly Pick[]): Pick[] =>
  changeLast(picks, ({ kind, element, narrower: before }) => {
    const part = before.at(-1) ?? narrower(element);
    return part && pickOf(kind, part, before.slice(0, -1));
  });

/** The first words of a text, whole. */
function firstWords(text: string): string {
  if (text.length <= SAID_LETTERS) return text;
  return `${text.slice(0, SAID_LETTERS).replace(/\s+\S*$/, '')}…`;
}

/** The picks as rules, with the words by which the reader knows them again. */
export const rulesOf = (picks: readonly Pick[]): OwnRule[] =>
  picks.map(({ kind, selector, element }) => ({ kind, selector, says: firstWords(visibleText(element)) }));
