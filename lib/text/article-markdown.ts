import { readableAddress } from '../address';
import type { Article } from '../article';
import { creditsLine } from './credits';
import { withoutInvisible } from './invisible';
import { markdown, pictureMarkdown } from './markdown';
import { markdownLine } from './markdown-line';
import { type Passage, textRun } from './passages';

/**
 * An article as Markdown: headline, credits, picture, body, address. `passages` are those of its `html` (passagesOf); what is in
 * `after` comes between body and address.
 */
export function articleMarkdown(
  article: Article,
  passages: readonly Passage[],
  after: readonly Passage[] = [],
): string {
  const { headline, standfirst, picture, url, language } = article;
  const runs = (text: string) => [textRun(withoutInvisible(text, language).replace(/\s+/g, ' ').trim())];
  return [
    `# ${markdownLine(runs(headline), 'heading')}`,
    markdownLine(runs(creditsLine(article)), 'paragraph'),
    picture && pictureMarkdown(picture, picture.caption ? runs(picture.caption) : []),
    standfirst && markdownLine(runs(standfirst), 'paragraph'),
    markdown(passages),
    markdown(after),
    `<${readableAddress(url)}>`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
