import { type Change, withChanges } from './change';
import { type Digits, digitChanges } from './digits';
import { tashkeelChanges } from './tashkeel';
import { outside, type Stretch } from './verses';

/** How the reader wants to see texts. What is saved, copied or exported stays as it was published. */
export interface Display {
  digits: Digits | 'published';
  tashkeel: 'shown' | 'hidden';
}

/** What of a text is shown otherwise than it was published, in order. */
export function changesFor(text: string, { digits, tashkeel }: Display): Change[] {
  const changes = [
    ...(digits === 'published' ? [] : digitChanges(text, digits)),
    ...(tashkeel === 'hidden' ? tashkeelChanges(text) : []),
  ];
  return changes.sort((a, b) => a.at - b.at);
}

/** Elements that do not end a run of text: «CO<sub>2</sub>» is one word. */
const inline = new Set(
  'A ABBR B BDI BDO CITE CODE DEL EM I INS KBD MARK Q S SMALL SPAN STRONG SUB SUP TIME U'.split(' '),
);

/** The texts of a fragment, in order. Between two blocks, and at a line break, the run of the text is broken. */
function textsOf(root: DocumentFragment): { node: Text; broken: boolean }[] {
  const walker = root.ownerDocument.createTreeWalker(root, 5);
  const texts: { node: Text; broken: boolean }[] = [];
  let block: Element | null | undefined;
  let broken = false;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === 1) {
      broken ||= !inline.has(node.nodeName);
      continue;
    }
    let around = node.parentElement;
    while (around && inline.has(around.nodeName)) around = around.parentElement;
    texts.push({ node: node as Text, broken: broken || around !== block });
    block = around;
    broken = false;
  }
  return texts;
}

/**
 * Shows the texts of an article's fragment as the reader wants them, in place. A verse may begin in one text and end in another. Code stays, and so does what runs from left to right.
 */
export function showAs(root: DocumentFragment, display: Display): void {
  if (display.digits === 'published' && display.tashkeel === 'shown') return;
  const texts = textsOf(root);
  const kept: Stretch[] = [];
  let whole = '';
  const starts = texts.map(({ node, broken }) => {
    if (broken) whole += '\n';
    const start = whole.length;
    whole += node.data;
    if (node.parentElement?.closest('code, kbd, pre, [dir="ltr" i]')) kept.push({ start, end: whole.length });
    return start;
  });
  const changes = outside(changesFor(whole, display), kept);
  let next = 0;
  texts.forEach(({ node }, i) => {
    const start = starts[i] as number;
    const end = start + node.data.length;
    const first = next;
    while (next < changes.length && (changes[next] as Change).at < end) next++;
    const own = changes.slice(first, next).map((change) => ({ ...change, at: change.at - start }));
    if (own.length) node.data = withChanges(node.data, own);
  });
}
