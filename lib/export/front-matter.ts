import { readableAddress } from '../address';
import { creditsOf } from '../text/credits';
import { withoutInvisible } from '../text/invisible';
import type { Exported } from './exported';

/** A text as YAML: quoted, so that no colon, bracket or «نعم» in it means anything. JSON's strings are YAML's. */
const quoted = (text: string): string => JSON.stringify(text.replace(/\s+/g, ' ').trim());

/** What is known of an article, in the form that note-taking programs read at the head of a Markdown file. */
export function frontMatter({ article, saved, tags }: Exported): string {
  const { byline, publisher } = creditsOf(article);
  const lines = [
    `title: ${quoted(withoutInvisible(article.headline, article.language))}`,
    byline && `author: ${quoted(byline)}`,
    publisher && `publisher: ${quoted(publisher)}`,
    article.published && `date: ${article.published}`,
    `url: ${quoted(readableAddress(article.url))}`,
    saved && `saved: ${saved}`,
    tags.length && `tags:\n${tags.map((tag) => `  - ${quoted(withoutInvisible(tag, article.language))}`).join('\n')}`,
  ];
  return `---\n${lines.filter(Boolean).join('\n')}\n---\n`;
}
