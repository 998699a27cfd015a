import { readableAddress } from '../address';
import type { Article, Direction } from '../article';
import { creditsLine } from './credits';
import { fieldRuns } from './field-runs';
import { leadFigure } from './figure';
import { attribute, type Dialect, escapeMarkup, lineMarkup, linkMarkup, markup, runsMarkup } from './markup';
import type { Passage } from './passages';

/**
 * Rich text for the clipboard: HTML as Word, Google Docs and mail keep it. They forget style sheets and the box around, so every
 * block says its direction, its language and its alignment; type and colours are left to where it is pasted.
 */

type Setting = Pick<Article, 'language' | 'direction'>;

const alignment = (direction: Direction): string =>
  `direction:${direction};text-align:${direction === 'rtl' ? 'right' : 'left'}`;

/** What else an element needs where there is no style sheet. */
const styles: Record<string, string> = {
  table: 'border-collapse:collapse',
  th: 'border:1px solid;padding:4px 8px',
  td: 'border:1px solid;padding:4px 8px',
};

const boxAttributes = ({ language, direction }: Setting): string =>
  attribute('dir', direction) + attribute('lang', language) + attribute('style', alignment(direction));

const boxed = (inner: string, setting: Setting): string => `<div${boxAttributes(setting)}>\n${inner}\n</div>`;

function dialectFor(setting: Setting): Dialect {
  const dialect: Dialect = {
    language: setting.language,
    direction: setting.direction,
    everyBlock: true,
    // Word knows no `bdi`; of a `span` it keeps the direction.
    isolation: 'span',
    attributes: (name, direction) => attribute('style', [alignment(direction), styles[name]].filter(Boolean).join(';')),
    // These programs know no figure.
    figure: (picture, caption) =>
      [dialect.picture(picture), caption && `<small>${caption}</small>`]
        .filter(Boolean)
        .map((line) => `<p${boxAttributes(setting)}>${line}</p>`)
        .join('\n'),
    picture: ({ src, alt }) => `<img${attribute('src', src)}${attribute('alt', alt)}/>`,
  };
  return dialect;
}

/** A whole article as rich text. `passages` are those of its `html`; what is in `after` comes between body and address. */
export function articleRichText(
  article: Article,
  passages: readonly Passage[],
  after: readonly Passage[] = [],
): string {
  const { headline, standfirst, url } = article;
  const dialect = dialectFor(article);
  const runs = (text: string) => fieldRuns(text, article);
  const address = linkMarkup(url, escapeMarkup(readableAddress(url)));
  return boxed(
    [
      lineMarkup('h1', runs(headline), dialect),
      lineMarkup('p', runs(creditsLine(article)), dialect),
      markup(leadFigure(article), dialect),
      standfirst && lineMarkup('p', runs(standfirst), dialect),
      markup(passages, dialect),
      markup(after, dialect),
      // An address is read from left to right, and stands at the edge where the lines of the article begin.
      `<p dir="ltr"${attribute('style', `text-align:${article.direction === 'rtl' ? 'right' : 'left'}`)}>${address}</p>`,
    ]
      .filter(Boolean)
      .join('\n'),
    article,
  );
}

/** A selection as rich text. A few words of one paragraph (`isInline`) go into the line where they are pasted. */
export function selectionRichText(passages: readonly Passage[], setting: Setting, isInline: boolean): string {
  const dialect = dialectFor(setting);
  const [first] = passages;
  if (!isInline || passages.length > 1 || first?.kind !== 'paragraph') return boxed(markup(passages, dialect), setting);
  const { language, direction } = setting;
  return `<span${attribute('dir', direction)}${attribute('lang', language)}>${runsMarkup(first.runs, dialect)}</span>`;
}
