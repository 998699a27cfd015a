import DOMPurify, { type Config } from 'dompurify';

/** What an article is made of. Nothing else of a page reaches the reader: no style, script, form, frame or event. */
const config: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: [
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'blockquote',
    'br',
    'caption',
    'cite',
    'code',
    'dd',
    'del',
    'div',
    'dl',
    'dt',
    'em',
    'figcaption',
    'figure',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'i',
    'img',
    'ins',
    'kbd',
    'li',
    'mark',
    'ol',
    'p',
    'pre',
    'q',
    's',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'time',
    'tr',
    'u',
    'ul',
  ],
  ALLOWED_ATTR: ['alt', 'colspan', 'datetime', 'height', 'href', 'lang', 'rowspan', 'src', 'start', 'title', 'width'],
  // These hold numbers, a moment, a language: what is asked of addresses is not asked of them.
  ADD_URI_SAFE_ATTR: ['colspan', 'datetime', 'height', 'lang', 'rowspan', 'start', 'width'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|data:image\/(?:avif|gif|jpeg|png|webp)[;,])/i,
  RETURN_DOM_FRAGMENT: true,
};

/**
 * The names that lib/extract/notes gives to places in an article. No others are let in: they would be in the way of names of ours, and of
 * what the document itself knows by name.
 */
const noteName = /^note-\d{1,6}$/;
const noteHref = /^#note-\d{1,6}$/;

/** Whether a link leads to another place in its article. */
export const isNoteLink = (element: Element): boolean =>
  element.localName === 'a' && noteHref.test(element.getAttribute('href') ?? '');

/** Where nothing can be sanitised, as in a worker, there are no hooks either. */
DOMPurify.addHook?.('uponSanitizeAttribute', (element, attribute) => {
  const { attrName, attrValue } = attribute;
  if (attrName === 'id' ? noteName.test(attrValue) : attrName === 'href' && isNoteLink(element))
    attribute.forceKeepAttr = true;
});

/** Each name is there once, and a link to one that is not there is none. */
function tieNotes(fragment: DocumentFragment): void {
  const names = new Set<string>();
  for (const named of fragment.querySelectorAll('[id]')) {
    if (names.has(named.id)) named.removeAttribute('id');
    else names.add(named.id);
  }
  for (const link of [...fragment.querySelectorAll('a')].filter(isNoteLink)) {
    if (names.has(link.getAttribute('href')?.slice(1) ?? '')) continue;
    // What others lead to stays.
    if (link.id) link.removeAttribute('href');
    else link.replaceWith(...link.childNodes);
  }
}

/**
 * The one way from a page's HTML to ours: hostile HTML in, a fragment of harmless elements out. Links open in a new tab
 * and tell the site nothing, but for those inside the article; pictures load when they come near.
 */
export function sanitize(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, config);
  tieNotes(fragment);
  for (const link of fragment.querySelectorAll('a')) {
    if (isNoteLink(link)) continue;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  for (const picture of fragment.querySelectorAll('img')) {
    picture.loading = 'lazy';
    picture.decoding = 'async';
    picture.referrerPolicy = 'no-referrer';
  }
  return fragment;
}
