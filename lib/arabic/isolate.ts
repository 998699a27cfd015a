/**
 * What browsers reorder inside Arabic text unless it is isolated. By the bidirectional algorithm a number goes with the Latin name before it,
 * names in a list run backwards, and numbers and signs turn over depending on what stands before them. Isolated, from left to right,
 * are addresses, handles and tags, telephone numbers, days in ISO form, long numbers in groups, Latin names, prices that begin with
 * their sign, and numbers with a sign of their own. Of a range or a score («3-1») each number is isolated by itself: the first one
 * stands on the right, beside the team that is named first. So is a number before a per cent sign or a currency: the sign
 * stands on its left, as in all Arabic text.
 */
const latin = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]`;
/** What may stand between the letters of a name or of a sentence; brackets and quotation marks only where both are inside. */
const between = String.raw`(?:${latin}|[\p{M}\d .,;:!?'’‘&+@#%*=_~\/–—-])`;
const enclosed = [String.raw`\(${between}*\)`, `"${between}*"`, `“${between}*”`].join('|');
const number = String.raw`\d+(?:[.,:\/٫]\d+)*`;
const currency = '[$€£¥]';
const dash = '[-–—]';

/** What is counted after a number. «Google 25 مليون» is a name and a number, «Windows 11» is a name. */
const counted = `و?(?:${[
  'ألف آلاف ملايين مليون مليار بليون تريليون مئة مائة مئات بالمئة بالمائة في المئة في المائة نقطة نقاط',
  'دولار يورو جنيه ريال درهم دينار ليرة سنت روبل',
  'عام سنة سنوات شهر أشهر أسبوع أسابيع يوم أيام ساعة ساعات دقيقة دقائق ثانية مرة مرات',
  'شخص أشخاص موظف عامل لاعب هدف أهداف قتيل جريح متر كيلو طن درجة ضعف برميل سهم دولة مستخدم',
]
  .join(' ')
  .replaceAll('في ', 'في_')
  .split(' ')
  .join('|')
  .replaceAll('_', ' ')})`;

const name = [
  String.raw`(?<![\d.,])(?:\d{1,2} (?=\p{Lu}))?\d*${latin}`,
  `(?:(?:${between}|${enclosed})*${latin})?`,
  // COVID-19, MH370; U.S.; C++, C#
  String.raw`(?:[-.]?\d+)*(?:(?<=\p{Lu}\.\p{Lu})\.)?[+#]{0,2}`,
  String.raw`(?: \d{1,4}(?:\.\d{1,2})?(?![\d.,:\/٫]*\d| ?[%٪$€£¥]| ?${dash} ?\d| ${counted}))?`,
].join('');

const reordered = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s«»،؛]+[\p{L}\p{N}_\/]`,
    String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    String.raw`[@#](?=\w*[A-Za-z])\w+(?:[.@-]\w+)*`,
    String.raw`(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)`,
    String.raw`(?<![\d.,])\+?\(?\d{2,4}\)?(?:[ -]\d{2,4}){2,4}(?![\d.,])`,
    String.raw`(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)`,
    String.raw`(?<![\d\p{L}%٪)])(?<!\d )[-+−](?:${currency} ?)?${number}`,
    `${currency} ?${number}`,
    String.raw`(?<![\d.,:\/٫])${number}(?= ?(?:[%٪]|${currency}|${dash} ?\d))`,
    String.raw`(?<=\d ?${dash} ?)${number}`,
    `(?<name>${name})`,
  ].join('|'),
  'gu',
);

/** A part of a text, and whether it has to be isolated. */
export interface Segment {
  text: string;
  isolated: boolean;
}

/** So many words in Latin letters are a sentence, which stays together; fewer are names, which stand in the order of the Arabic text. */
const SENTENCE = 6;
const nameBreak = /([,;:!?] +|(?<=\p{L}{4})\. +| +[-–—] +)/u;

function names(stretch: string): Segment[] {
  if (stretch.split(' ').length >= SENTENCE) return [{ text: stretch, isolated: true }];
  return stretch.split(nameBreak).map((text, i) => ({ text, isolated: i % 2 === 0 }));
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
    const found = match.groups?.name ? names(match[0]) : [{ text: match[0], isolated: true }];
    for (const part of found) add(part.text, part.isolated);
    end = match.index + match[0].length;
  }
  add(text.slice(end), false);
  return parts;
}

/**
 * Isolates in place, with `<bdi dir="ltr">`, what would be reordered in the texts of an element. Code is left as it is, and so is what
 * runs from left to right already.
 */
export function isolate(root: DocumentFragment): void {
  const { ownerDocument: document } = root;
  const walker = document.createTreeWalker(root, 4);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const node of texts) {
    if (node.parentElement?.closest('bdi, bdo, code, kbd, pre, [dir="ltr"]')) continue;
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
