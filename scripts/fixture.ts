import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { JSDOM, VirtualConsole } from 'jsdom';
import './typescript-imports.ts';
import { namedPath, readSavedPage } from './saved-page.ts';
import { Complaint, runCommand } from './system.ts';

const { isDateWord } = await import('../lib/arabic/dates.ts');
const { key, tokens } = await import('../lib/arabic/fold.ts');
const { extract } = await import('../lib/extract/extract.ts');
const { parsedView } = await import('../lib/extract/live.ts');
const { findBoilerplate, line } = await import('../lib/text/boilerplate.ts');

const usage = `npm run fixture -- <saved page> <country>-<newspaper>--<what it shows> [--url ADDRESS]

  Makes tests/fixtures/pages/<name>.html and .json of a saved page: its shape with our words in it, and what is read of it now.
  Nothing of the newspaper's text is kept but the phrases that lib/rules knows, dates and numbers.

  --url ADDRESS   the address of the page, where it does not say it itself
  --to DIR        another folder for the two files`;

const fixtures = join(import.meta.dirname, '../tests/fixtures/pages');

/** Our own words, in the order in which they come; they mean little and are of usual lengths. */
const words = (
  'فتحت البلدة أبواب مكتبتها القديمة أمام زوار الميناء وجلس الصيادون حول طاولة طويلة يقرؤون عن النجوم والريح بينما كانت ' +
  'القوارب تعود من البحر محملة بالحكايات وقال الحارس إن الكتب لا تنام قبل الفجر وإن الضوء يبقى في النافذة حتى يصل آخر قارب'
).split(' ');

/** Attributes that make a page's shape; what else there is names files, scripts and people. */
const kept =
  /^(?:alt|aria-hidden|charset|class|colspan|content|data-src|datetime|dir|hidden|href|id|itemprop|itemscope|itemtype|lang|name|property|rel|role|rowspan|src|title|type)$/;

/** Texts of machines in which a page says of itself what is in it. */
const saysText = /title|description|author|headline|name|keywords|section|byl|creator|body|alt/i;

let next = 0;
const ourWord = (): string => words[next++ % words.length] as string;
/** The same words for the same text, so that a headline stays equal to the title. */
const replaced = new Map<string, string>();

function ourLine(text: string): string {
  const isDate = tokens(text).every((word) => isDateWord(word) || /^\p{N}+$/u.test(word));
  // What the rules take must stay as it is, and so must dates.
  if (!key(text) || isDate || findBoilerplate([line(text.trim(), null)]).size) return text;
  const known = replaced.get(key(text));
  if (known) return text.replace(/\S[\s\S]*\S|\S/, () => known);
  const ours = text.replace(/\p{L}[\p{L}\p{M}\u0640]*/gu, (word) =>
    isDateWord(tokens(word)[0] ?? '') ? word : ourWord(),
  );
  replaced.set(key(text), ours.trim());
  return ours;
}

/** A text in our words. The parts of a title, «headline | newspaper», are texts of their own. */
const ourWords = (text: string): string =>
  text
    .split(/(\s+[-–—|]\s+)/)
    .map(ourLine)
    .join('');

/** JSON-LD with the same fields, and our words in those that hold text. */
function ourData(value: unknown, field = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => ourData(one, field));
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, ourData(one, name)]));
  }
  if (typeof value !== 'string') return value;
  if (/^https?:/.test(value)) return 'https://news.example/';
  return saysText.test(field) ? ourWords(value) : value;
}

function makeOurs(document: Document): void {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      script.textContent = JSON.stringify(ourData(JSON.parse(script.textContent ?? '')));
    } catch {
      script.remove();
    }
  }
  const silent = 'script:not([type="application/ld+json"]), style, svg, canvas, object, link:not([rel~="canonical"])';
  for (const element of document.querySelectorAll(silent)) element.remove();
  for (const element of document.querySelectorAll('*')) {
    const isHidden = /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
    for (const { name, value } of Array.from(element.attributes)) {
      if (!kept.test(name)) element.removeAttribute(name);
      else if (name === 'href' || name === 'src' || name === 'data-src') {
        element.setAttribute(name, /^#/.test(value) ? value : name === 'href' ? '/1' : '/picture.jpg');
      } else if (name === 'alt' || name === 'title') element.setAttribute(name, ourWords(value));
      else if (name === 'content') {
        const about =
          element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop') ?? '';
        const ours = /^https?:/.test(value) ? 'https://news.example/' : saysText.test(about) ? ourWords(value) : value;
        element.setAttribute(name, ours);
      }
    }
    if (isHidden) element.setAttribute('style', 'display:none');
  }
  const walker = document.createTreeWalker(document, 4 | 128);
  const comments: Node[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === 8) comments.push(node);
    else if (node.parentNode?.nodeName !== 'SCRIPT') node.nodeValue = ourWords(node.nodeValue ?? '');
  }
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, to: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const [source, name] = positionals;
  if (values.help || !source || !name) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  if (!/^[a-z]{2,3}-[a-z0-9]+--[a-z0-9-]+$/.test(name))
    throw new Complaint(`«${name}» is no name for a fixture.\n${usage}`);
  const file = join(values.to ? namedPath(values.to) : fixtures, name);
  if (existsSync(`${file}.html`)) throw new Complaint(`There is a fixture ${name} already.`);
  const { url, body, contentType } = readSavedPage(source, values.url);
  const page = new JSDOM(body, { url, contentType, virtualConsole: new VirtualConsole() });
  makeOurs(page.window.document);
  // The address says the newspaper and the story: only its shape stays.
  const address = `https://news.example${new URL(url).pathname.replace(/\p{L}+|%[0-9a-f]{2}/giu, 'x')}`;
  const html = page.serialize().replace(/\n\s*\n+/g, '\n');
  const extraction = extract(new JSDOM(html, { url: address }).window.document, { address, view: parsedView });
  const read =
    extraction.kind === 'refusal'
      ? { refusal: extraction.reason }
      : {
          headline: extraction.article.headline,
          byline: extraction.article.byline,
          published: extraction.article.published,
          paragraphs: extraction.article.text.split(/\n+/),
        };
  writeFileSync(`${file}.html`, `${html}\n`);
  writeFileSync(
    `${file}.json`,
    `${JSON.stringify({ address, shows: 'TODO: in a sentence, what this page proves.', ...read }, null, 2)}\n`,
  );
  console.log(`Made ${file}.html and .json.
Say in the page's first comment what year it is like, cut away what it does not need, and write into the .json what a reader must get.`);
  return 0;
});
