import { readableAddress } from '../address';
import type { Article } from '../article';
import { creditsLine } from './credits';
import { fieldRuns } from './field-runs';
import { leadFigure } from './figure';
import { markdown } from './markdown';
import { markdownLine } from './markdown-line';
import type { Passage } from './passages';

/**
 * An article as Markdown: headline, credits, picture, body, address. `passages` are those of its `html` (passagesOf); what is in
 * `after` comes between body and address.
 */
export function articleMarkdown(
  article: Article,
  passages: readonly Passage[],
  after: readonly Passage[] = [],
): string {
  const { headline, standfirst, url } = article;
  const runs = (text: string) => fieldRuns(text, article);
  return [
    `# ${markdownLine(runs(headline), 'heading')}`,
    markdownLine(runs(creditsLine(article)), 'paragraph'),
    markdown(leadFigure(article)),
    standfirst && markdownLine(runs(standfirst), 'paragraph'),
    markdown(passages),
    markdown(after),
    `<${readableAddress(url)}>`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
