import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { JSDOM, VirtualConsole } from 'jsdom';
import '../typescript-imports.ts';
import type { BenchPage } from './corpus.ts';
import { naqiResult } from './naqi.ts';
import { articleOf, linesOf, type Result } from './result.ts';

const { siteOf } = await import('../../lib/address.ts');
const { extract } = await import('../../lib/extract/extract.ts');
const { parsedView } = await import('../../lib/extract/live.ts');
const { findOwn } = await import('../../lib/extract/find-own.ts');
const { siteRules } = await import('../../lib/rules/sites.ts');

const parse = ({ html, url }: BenchPage): Document =>
  new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;

/** The rules for the newspaper of a page, if there are any, as `extract` takes them. */
function rulesFor({ url }: BenchPage) {
  const rules = siteRules[siteOf(url)];
  return rules && { own: (page: Document) => findOwn(page, rules) };
}

/** The extractors that read a parsed document, each used as its own documentation says. */
export const parsedExtractors: { [name: string]: (page: BenchPage) => Result | Promise<Result> } = {
  'Naqi, parsed': (page) =>
    naqiResult(extract(parse(page), { address: page.url, view: parsedView, ...rulesFor(page) })),

  'Naqi, parsed, no site rules': (page) => naqiResult(extract(parse(page), { address: page.url, view: parsedView })),

  Readability: (page) => {
    const article = new Readability(parse(page)).parse();
    return articleOf(
      { headline: article?.title, byline: article?.byline, published: article?.publishedTime },
      linesOf(article?.content ?? ''),
    );
  },

  Defuddle: async (page) => {
    const article = await Defuddle(parse(page), page.url);
    return articleOf(
      { headline: article.title, byline: article.author, published: article.published },
      linesOf(article.content),
    );
  },

  'article-extractor': async (page) => {
    const article = await extractFromHtml(page.html, page.url);
    return articleOf(
      { headline: article?.title, byline: article?.author, published: article?.published },
      linesOf(article?.content ?? ''),
    );
  },
};
