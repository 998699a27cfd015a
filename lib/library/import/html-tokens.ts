/** A tag, or the text between two. */
export interface HtmlToken {
  line: number;
  /** The name of the element in small letters, with `/` before it where it ends; empty for a text. */
  tag: string;
  /** Of a tag: names in small letters, entities decoded. */
  attributes: ReadonlyMap<string, string>;
  /** Of a text, entities decoded. */
  text: string;
}

/** No tag or text of a list of links is longer; where one seems to be, a quotation mark is missing. */
const LONGEST = 200_000;

const none: ReadonlyMap<string, string> = new Map();

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** The entities that programs write into lists of links: by number, and the few with a name that HTML itself needs. */
function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (all, decimal, hexadecimal, name) => {
    if (name) return entities[name.toLowerCase()] ?? all;
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of tag.matchAll(
    /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    attributes.set(name.toLowerCase(), decoded(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

/** Where the tag that begins at `start` ends; -1 if that is not there yet. A `>` in quotation marks does not end it. */
function endOfTag(text: string, start: number): number {
  if (text.startsWith('<!--', start)) {
    const end = text.slice(start, start + LONGEST).indexOf('-->', 4);
    return end < 0 ? -1 : start + end + 2;
  }
  let quote = '';
  const last = Math.min(text.length, start + LONGEST);
  for (let i = start + 1; i < last; i++) {
    const letter = text[i] as string;
    if (quote) {
      if (letter === quote) quote = '';
    } else if (letter === '>') return i;
    else if ((letter === '"' || letter === "'") && /[=\s]/.test(text[i - 1] as string)) quote = letter;
  }
  return -1;
}

const linesIn = (text: string): number => text.split('\n').length - 1;

/**
 * The tags and texts of a list of links. These files are written by programs, always in the same plain way, and may be larger than what a
 * browser should parse at once; so nothing is made of them but strings.
 */
export async function* htmlTokens(pieces: AsyncIterable<string>): AsyncGenerator<HtmlToken> {
  let pending = '';
  let line = 1;
  const textToken = (text: string): HtmlToken => ({ line, tag: '', attributes: none, text: decoded(text) });

  function* read(isEnd: boolean): Generator<HtmlToken> {
    let at = 0;
    for (;;) {
      const start = pending.indexOf('<', at);
      if (start < 0) break;
      if (start > at) {
        const text = pending.slice(at, start);
        yield textToken(text);
        line += linesIn(text);
        at = start;
      }
      if (start + 1 === pending.length && !isEnd) break;
      const isNone = !/^<[a-z!/?]/i.test(pending.slice(start, start + 2));
      const end = isNone ? -1 : endOfTag(pending, start);
      if (!isNone && end < 0 && pending.length - start < LONGEST && !isEnd) break;
      if (end < 0) {
        // Not a tag, only its first letter.
        yield textToken('<');
        at = start + 1;
        continue;
      }
      const tag = pending.slice(start, end + 1);
      const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z\d]*)/i.exec(tag) ?? [];
      if (name) {
        const rest = tag.slice(1 + slash.length + name.length, -1);
        yield { line, tag: slash + name.toLowerCase(), attributes: slash ? none : attributesOf(rest), text: '' };
      }
      line += linesIn(tag);
      at = end + 1;
    }
    pending = pending.slice(at);
    if ((isEnd || pending.length > LONGEST) && pending && !pending.startsWith('<')) {
      yield textToken(pending);
      line += linesIn(pending);
      pending = '';
    }
  }

  for await (const piece of pieces) {
    pending += piece;
    yield* read(false);
  }
  yield* read(true);
}
