/** A stretch of a text, from its first character to before the one at `end`. */
export interface Stretch {
  start: number;
  end: number;
}

/** «﴿» opens and «﴾» closes. A verse that is not closed ends with its paragraph: rather too much is kept than too little. */
const usual = /﴿[^﴾﴿]*﴾|﴿[^\n]*/g;
/** Some write them the other way round, by what they look like. */
const swapped = /﴾[^﴾﴿]*﴿|﴾[^\n]*/g;

/** Where verses of the Quran stand in a text: what is inside ornate brackets, and the brackets. They are shown as they are, whatever the rest is. */
export function verses(text: string): Stretch[] {
  const first = /[﴾﴿]/.exec(text);
  if (!first) return [];
  return Array.from(text.matchAll(first[0] === '﴿' ? usual : swapped), ({ 0: verse, index }) => ({
    start: index,
    end: index + verse.length,
  }));
}

/** The items whose place is in none of the stretches. Both are in the order of the text. */
export function outside<Item extends { at: number }>(items: Item[], stretches: readonly Stretch[]): Item[] {
  let next = 0;
  return items.filter(({ at }) => {
    while (next < stretches.length && (stretches[next] as Stretch).end <= at) next++;
    const stretch = stretches[next];
    return !stretch || at < stretch.start;
  });
}
