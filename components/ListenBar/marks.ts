/**
 * What is being said is marked with the CSS Custom Highlight API: the document stays as it is, so that letters stay joined. The
 * reader's own highlights have the priority 0 and lie under these.
 */
const priorities = { 'spoken-sentence': 1, 'spoken-word': 2 } as const;

/** Marks a part of the document, or nothing, as the sentence or the word that is being said. */
export function mark(name: keyof typeof priorities, range: Range | null): void {
  if (!range) return void CSS.highlights.delete(name);
  const highlight = new Highlight(range);
  highlight.priority = priorities[name];
  CSS.highlights.set(name, highlight);
}
