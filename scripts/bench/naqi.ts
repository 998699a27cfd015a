import type { Extraction } from '../../lib/article.ts';
import { articleOf, linesOf, type Result } from './result.ts';

/** Our extraction in the terms of the benchmark. The standfirst is shown above the text, as its first line. */
export function naqiResult(extraction: Extraction): Result {
  if (extraction.kind === 'refusal') return extraction;
  const { article } = extraction;
  const standfirst = article.standfirst ? [article.standfirst] : [];
  return articleOf(article, [...standfirst, ...linesOf(article.html)]);
}
