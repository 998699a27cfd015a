import type { Picture, Removal } from '../../article';
import { type ArticleDocument, type Body, SCHEMA } from '../database';
import { migrate } from '../migrate';

type Unknown<T> = { [field in keyof T]?: unknown };

const isText = (value: unknown): value is string => typeof value === 'string';
const textOrNull = (value: unknown): string | null => (isText(value) ? value : null);
const isMoment = (value: unknown): value is string => isText(value) && !Number.isNaN(Date.parse(value));
const momentOrNull = (value: unknown): string | null => (isMoment(value) ? value : null);

function pictureFrom(value: unknown): Picture | null {
  const { src, alt, caption } = (value ?? {}) as Unknown<Picture>;
  return isText(src) ? { src, alt: isText(alt) ? alt : '', caption: textOrNull(caption) } : null;
}

/** The schema of a document out of a file, or 0 where it says none. */
export const schemaOf = (value: unknown): number => {
  const { schema } = (value ?? {}) as Unknown<ArticleDocument>;
  return Number.isInteger(schema) ? (schema as number) : 0;
};

/**
 * A document out of a file, as one that may be stored; `null` where it is none: without a headline, an address of a page, or the moment it
 * was saved. It comes from anywhere, so PouchDB's own fields (deletion, revisions) are not taken from it.
 */
export function documentFrom(value: unknown): ArticleDocument | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const own = Object.fromEntries(Object.entries(value).filter(([field]) => !field.startsWith('_')));
  const stored = own as Unknown<ArticleDocument>;
  const { headline, url, savedAt, direction, language, words } = stored;
  if (!isText(headline) || !isText(url) || !/^(?:https?|file):/.test(url) || !isMoment(savedAt)) return null;
  const document = migrate({ ...(own as unknown as ArticleDocument), schema: schemaOf(own) || SCHEMA });
  return {
    ...document,
    headline,
    url,
    savedAt,
    standfirst: textOrNull(stored.standfirst),
    byline: textOrNull(stored.byline),
    publisher: textOrNull(stored.publisher),
    published: textOrNull(stored.published),
    updated: textOrNull(stored.updated),
    section: textOrNull(stored.section),
    language: isText(language) ? language : 'und',
    direction: direction === 'ltr' ? 'ltr' : 'rtl',
    words: Number.isFinite(words) ? (words as number) : 0,
    picture: pictureFrom(stored.picture),
    removedAt: momentOrNull(stored.removedAt),
  };
}

function isRemoval(value: unknown): boolean {
  const { kind, rule, text, html, at, back } = (value ?? {}) as Unknown<Removal>;
  const place = (at ?? {}) as Unknown<Removal['at']>;
  return (
    [kind, rule, text, html].every(isText) &&
    Number.isFinite(place.html) &&
    Number.isFinite(place.text) &&
    typeof back === 'boolean'
  );
}

/** Whether this is the text of an article. */
export function isBody(value: unknown): value is Body {
  const { html, text, removed } = (value ?? {}) as Unknown<Body>;
  return isText(html) && isText(text) && Array.isArray(removed) && removed.every(isRemoval);
}
