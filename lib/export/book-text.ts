import type { Article } from '../article';
import { creditsLine, languageOf } from '../text/credits';
import { fieldRuns } from '../text/field-runs';
import { leadFigure } from '../text/figure';
import { highlightPassages } from '../text/highlight-passages';
import { attribute, type Dialect, escapeMarkup, lineMarkup, linkMarkup, markup } from '../text/markup';
import { type Passage, runsText, type Shot } from '../text/passages';
import { fileDialect, sourceLink } from './dialect';
import type { Exported, Words } from './exported';

/** The pages of a book: its text, and the contents that lead into it. XHTML. */

export const declaration = '<?xml version="1.0" encoding="utf-8"?>';

/** A page of a book, in the language and direction of what is on it. */
function page(article: Pick<Article, 'language' | 'direction'>, title: string, inner: string): string {
  const spoken = languageOf(article);
  const root = attribute('lang', spoken) + attribute('xml:lang', spoken) + attribute('dir', article.direction);
  return `${declaration}
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${root}>
<head>
<meta charset="utf-8"/>
<title>${escapeMarkup(title)}</title>
<link rel="stylesheet" href="style.css"/>
</head>
<body>
${inner}
</body>
</html>
`;
}

/** An article as a page of a book, and what leads into it. */
export interface ChapterText {
  text: string;
  title: string;
  headings: readonly { id: string; title: string }[];
}

/**
 * The text of one article. `paths` are the pictures' files, by address: what is not among them is not in the book, and the line that
 * says so leads to where it is.
 */
export function chapterText(
  exported: Exported,
  passages: readonly Passage[],
  words: Words,
  paths: ReadonlyMap<string, string>,
): ChapterText {
  const { article } = exported;
  const { headline, standfirst } = article;
  const parts = [...passages, ...highlightPassages(exported.article, exported.highlights, words.highlights)];
  const headings = parts.flatMap((part) => (part.kind === 'heading' ? [part] : []));
  const ids = new Map<Passage, string>(headings.map((heading, i) => [heading, `part-${i + 1}`]));

  const image = ({ src, alt }: Shot): string => {
    const path = paths.get(src);
    if (path) return `<img${attribute('src', path)}${attribute('alt', alt)}/>`;
    return linkMarkup(src, escapeMarkup(`[${[words.pictureLeftOut, alt].filter(Boolean).join(': ')}]`));
  };
  const dialect: Dialect = fileDialect(article, image, (heading) => ids.get(heading));
  const runs = (text: string) => fieldRuns(text, article);
  const body = [
    lineMarkup('h1', runs(headline), dialect),
    lineMarkup('p', runs(creditsLine(article)), dialect, attribute('class', 'byline')),
    markup(leadFigure(article), dialect),
    standfirst && lineMarkup('p', runs(standfirst), dialect, attribute('class', 'standfirst')),
    markup(parts, dialect),
    `<p class="source">${escapeMarkup(words.source)}: ${sourceLink(article)}</p>`,
  ];

  const title = runsText(runs(headline));
  return {
    text: page(article, title, `<article>\n${body.filter(Boolean).join('\n')}\n</article>`),
    title,
    headings: headings.map((heading) => ({
      id: ids.get(heading) as string,
      title: runsText(heading.runs).replaceAll('\n', ' '),
    })),
  };
}

/** The contents of a book, in the language and direction that are named: its chapters, and the headings within them. */
export function contentsPage(
  about: Pick<Article, 'language' | 'direction'>,
  title: string,
  chapters: readonly (Omit<ChapterText, 'text'> & { path: string })[],
): string {
  const entry = (href: string, label: string) => `<a${attribute('href', href)}>${escapeMarkup(label)}</a>`;
  const items = chapters.map(({ path, title: chapter, headings }) => {
    const sections = headings.map((heading) => `<li>${entry(`${path}#${heading.id}`, heading.title)}</li>`);
    const inner = sections.length ? `\n<ol>\n${sections.join('\n')}\n</ol>\n` : '';
    return `<li>${entry(path, chapter)}${inner}</li>`;
  });
  const contents = `<nav epub:type="toc">
<h1>${escapeMarkup(title)}</h1>
<ol>
${items.join('\n')}
</ol>
</nav>`;
  return page(about, title, contents);
}

/** The text and the contents of a book of one article. */
export function bookText(
  exported: Exported,
  passages: readonly Passage[],
  words: Words,
  paths: ReadonlyMap<string, string>,
): { text: string; contents: string } {
  const chapter = chapterText(exported, passages, words, paths);
  const contents = contentsPage(exported.article, words.contents, [{ ...chapter, path: 'article.xhtml' }]);
  return { text: chapter.text, contents };
}
