import { key, keysOf } from '../arabic/fold';
import { publisherWords } from '../rules/phrases';
import { allIn, allText, attributeOf, firstIn, oneLine } from './dom';

const descriptions = keysOf(publisherWords);

/** What a page says of itself for machines: JSON-LD and `<meta>`. Read once, from the page as it is. */
export interface Metadata {
  headlines: string[];
  authors: string[];
  newspaper: string | null;
  publishedDates: string[];
  updatedDates: string[];
  rubric: string | null;
  pictures: string[];
  canonical: string | null;
  spoken: string | null;
  /** The text of the article as the publisher's own data has it. */
  body: string | null;
  /** The `og:type` and the JSON-LD types, lower case. */
  types: string[];
}

const articleTypes =
  /^(?:news|blog|opinion|analysis|report|reportage|review|liveblog|social|tech|background)?(?:article|posting|newsarticle)$/i;

type Json = Record<string, unknown>;

const text = (value: unknown): string | null => {
  if (typeof value === 'string') return oneLine(decodeEntities(value)) || null;
  if (Array.isArray(value)) return text(value[0]);
  return null;
};

const entities: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
};

/** JSON-LD often holds text that was escaped for HTML once more. */
function decodeEntities(value: string): string {
  return value.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    return entities[String(name).toLowerCase()] ?? whole;
  });
}

/** The objects of all JSON-LD scripts, graphs unfolded. What is no JSON is skipped: it is another site's mistake. */
function jsonLd(document: Document): Json[] {
  const objects: Json[] = [];
  const add = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(add);
    else if (value && typeof value === 'object') {
      objects.push(value as Json);
      add((value as Json)['@graph']);
    }
  };
  for (const script of allIn(document, 'script[type="application/ld+json"]')) {
    const source = allText(script).replace(/^\s*(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s*$/g, '');
    try {
      add(JSON.parse(source));
    } catch {
      try {
        // Raw line breaks inside strings are the commonest fault.
        add(JSON.parse(source.replace(/\p{Cc}+/gu, ' ')));
      } catch {
        // Not JSON.
      }
    }
  }
  return objects;
}

const typesOf = (object: Json): string[] =>
  [object['@type']].flat().filter((type): type is string => typeof type === 'string');

const names = (value: unknown): string[] =>
  [value].flat().flatMap((one) => {
    const name = one && typeof one === 'object' ? text((one as Json).name) : text(one);
    return name ? [name] : [];
  });

const addresses = (value: unknown): string[] =>
  [value].flat().flatMap((one) => {
    const url = one && typeof one === 'object' ? text((one as Json).url ?? (one as Json)['@id']) : text(one);
    return url ? [url] : [];
  });

/** Whether a reference of a graph means this object. */
const isMeant = ({ '@id': id }: Json, reference: unknown): boolean =>
  id !== undefined && [reference].flat().some((one) => (one as Json | null)?.['@id'] === id);

/** «Hespress - هسبريس جريدة إلكترونية» is a name, its translation and a motto: the name in Arabic stays. */
function newspaperName(declared: string | null): string | null {
  if (!declared) return null;
  const parts = declared.split(/\s+[-–—|:]+\s+|\s*\|\s*/).filter(Boolean);
  const name = parts.find((part) => /\p{Script=Arabic}/u.test(part)) ?? parts[0] ?? declared;
  const words = name.split(/\s+/);
  const motto = words.findIndex((word, i) => i > 0 && descriptions.has(key(word)));
  return motto > 0 ? words.slice(0, motto).join(' ') : name;
}

/** Reads what the page declares. */
export function readMetadata(document: Document): Metadata {
  const meta = new Map<string, string[]>();
  for (const element of allIn(document, 'meta')) {
    const content = oneLine(attributeOf(element, 'content') ?? '');
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      for (const name of attributeOf(element, attribute)?.toLowerCase().split(' ') ?? []) {
        meta.set(name, [...(meta.get(name) ?? []), content]);
      }
    }
  }
  const all = (...wanted: string[]): string[] => wanted.flatMap((name) => meta.get(name) ?? []);
  const objects = jsonLd(document);
  const articles = objects.filter((object) => typesOf(object).some((type) => articleTypes.test(type)));
  const fromLd = (field: string): string[] => articles.flatMap((article) => text(article[field]) ?? []);
  const organisations = objects.filter((object) =>
    typesOf(object).some((type) => /organi[sz]ation|website|newspaper/i.test(type)),
  );

  return {
    headlines: [
      ...fromLd('headline'),
      ...all('og:title', 'twitter:title', 'dc.title', 'title', 'headline'),
      ...fromLd('name'),
    ],
    authors: [
      ...articles.flatMap(({ author }) => names([author, objects.filter((object) => isMeant(object, author))].flat())),
      ...all('author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author'),
    ],
    newspaper: newspaperName(
      articles.flatMap((article) => names(article.publisher))[0] ??
        all('og:site_name', 'application-name')[0] ??
        organisations.flatMap((object) => text(object.name) ?? [])[0] ??
        null,
    ),
    publishedDates: [
      ...fromLd('datePublished'),
      ...all(
        'article:published_time',
        'article:published',
        'datepublished',
        'og:published_time',
        'publish-date',
        'publish_date',
        'publishdate',
        'pubdate',
        'date',
        'dc.date',
        'dc.date.issued',
        'dcterms.date',
        'dcterms.created',
        'parsely-pub-date',
      ),
      ...fromLd('dateCreated'),
    ],
    updatedDates: [
      ...fromLd('dateModified'),
      ...all('article:modified_time', 'og:updated_time', 'datemodified', 'last-modified'),
    ],
    rubric: fromLd('articleSection')[0] ?? all('article:section')[0] ?? null,
    pictures: [
      ...all('og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src'),
      ...articles.flatMap((article) => addresses(article.image)),
    ],
    canonical: firstIn(document, 'link[rel~="canonical"][href]')?.getAttribute('href') ?? all('og:url')[0] ?? null,
    spoken: document.documentElement?.getAttribute('lang') ?? null,
    body: fromLd('articleBody')[0] ?? null,
    types: [...all('og:type'), ...objects.flatMap(typesOf)].map((type) => type.toLowerCase()),
  };
}
