/**
 * What browsers reorder inside Arabic text unless it is isolated: addresses, handles and tags in Latin letters, telephone
 * numbers, days in ISO form, numbers with a sign, a currency or a per cent, and Latin names that begin with a number or end with a
 * sign. Plain Latin words and ranges of numbers come out right by themselves.
 */
const reordered = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s«»،؛]+[\w/]`,
    String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    String.raw`[@#][A-Za-z]\w*`,
    String.raw`(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)`,
    String.raw`(?<![\d.,])\+?\(?\d{2,4}\)?(?:[ -]\d{2,4}){2,4}(?![\d.,])`,
    String.raw`(?<![\d\p{L}])[-+−](?:[$€£¥] ?)?\d+(?:[.,٫]\d+)*(?: ?[%٪$€£¥])?`,
    String.raw`[$€£¥] ?\d+(?:[.,]\d+)*`,
    String.raw`\d+(?:[.,٫]\d+)*(?: ?[%$€£¥]|٪)`,
    String.raw`(?<![\d.,])\d+ ?[A-Za-z][\w.&'’-]*(?: [A-Za-z][\w.&'’-]*)*`,
    String.raw`(?<!\w)[A-Za-z][\w.-]*[+#]+`,
  ].join('|'),
  'gu',
);

/** A part of a text, and whether it has to be isolated. */
export interface Segment {
  text: string;
  isolated: boolean;
}

/** The text in parts; one part where nothing would be reordered. */
export function segments(text: string): Segment[] {
  const parts: Segment[] = [];
  let end = 0;
  const add = (part: string, isolated: boolean) => {
    if (part) parts.push({ text: part, isolated });
  };
  for (const match of text.matchAll(reordered)) {
    add(text.slice(end, match.index), false);
    add(match[0], true);
    end = match.index + match[0].length;
  }
  add(text.slice(end), false);
  return parts;
}

/** Isolates in place, with `<bdi dir="ltr">`, what would be reordered in the texts of an element. Code is left as it is. */
export function isolate(root: DocumentFragment): void {
  const { ownerDocument: document } = root;
  const walker = document.createTreeWalker(root, 4);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const node of texts) {
    if (node.parentElement?.closest('bdi, bdo, code, kbd, pre')) continue;
    const parts = segments(node.data);
    if (!parts.some(({ isolated }) => isolated)) continue;
    node.replaceWith(
      ...parts.map(({ text, isolated }) => {
        if (!isolated) return text;
        const bdi = document.createElement('bdi');
        bdi.dir = 'ltr';
        bdi.textContent = text;
        return bdi;
      }),
    );
  }
}
