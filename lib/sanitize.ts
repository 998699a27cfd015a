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
  ALLOWED_ATTR: [
    'alt',
    'colspan',
    'datetime',
    'dir',
    'height',
    'href',
    'lang',
    'rowspan',
    'src',
    'start',
    'title',
    'width',
  ],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|data:image\/(?:avif|gif|jpeg|png|webp)[;,])/i,
  RETURN_DOM_FRAGMENT: true,
};

/**
 * The one way from a page's HTML to ours: hostile HTML in, a fragment of harmless elements out. Links open in a new tab
 * and tell the site nothing; pictures load when they come near.
 */
export function sanitize(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, config);
  for (const link of fragment.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  for (const picture of fragment.querySelectorAll('img')) {
    picture.loading = 'lazy';
    picture.decoding = 'async';
    picture.referrerPolicy = 'no-referrer';
  }
  // A direction that is guessed from the first letter is wrong for «Google تعلن»; the article's own holds.
  for (const guess of fragment.querySelectorAll('[dir="auto" i]')) guess.removeAttribute('dir');
  return fragment;
}

/** What is only read, and made anew: addresses within the site are completed then, and lazy pictures have theirs elsewhere. */
const readConfig: typeof config = {
  ...config,
  ALLOW_DATA_ATTR: true,
  ALLOWED_URI_REGEXP:
    /^(?:https?:|mailto:|tel:|data:image\/(?:avif|gif|jpeg|png|webp)[;,]|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
};

/**
 * The body of an article from elsewhere as an element to be read by lib/extract: harmless, but as its page wrote it. What is made of it is
 * sanitised when it is shown, as any article.
 */
export function parseContent(html: string): Element {
  const fragment = DOMPurify.sanitize(html, readConfig);
  const content = fragment.ownerDocument.createElement('div');
  content.append(fragment);
  return content;
}
