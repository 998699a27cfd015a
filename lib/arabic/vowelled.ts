const marks = /[\u064b-\u0652\u0670]/g;
const letters = /[\u0621-\u064a\u0671-\u06d3]/g;

/** Whether a text is written with its tashkeel, as verses and quotations from old books are, and not with a mark here and there. */
export function isVowelled(text: string): boolean {
  const marked = text.match(marks)?.length ?? 0;
  return marked > 8 && marked > 0.25 * (text.match(letters)?.length ?? 0);
}
