import type { OwnSelectors } from '../own-rule';

/**
 * What is known about single newspapers: one entry a site, sorted, where no general rule serves. An entry has the form of the rules that a
 * reader makes with «fix this page»: CSS selectors of what is no part of the article (`hide`), of what belongs to it wherever it
 * stands (`add`), and of what is the article itself on pages that seem to hold none (`article`). The key is lib/address `siteOf`.
 */
export const siteRules: Readonly<Record<string, Partial<OwnSelectors>>> = {
  // A column of other news that is a part of the text's own box, with teasers that are no links.
  'almalnews.com': { hide: ['.article-content .news-side-column'] },
  // A box between paragraphs with the opening sentences of another story.
  'masrawy.com': { hide: ['.ArticleDetails section.pattern01'] },
};
