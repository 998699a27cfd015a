import type { Article } from './article';
import { sanitize } from './sanitize';
import { articleMarkdown } from './text/article-markdown';
import { articleText } from './text/article-text';
import { citation } from './text/citation';
import { languageOf } from './text/credits';
import { passagesOf } from './text/passages-of';
import { articleRichText } from './text/rich-text';

/** The forms that an article is copied in besides clean text. */
export type CopyForm = 'markdown' | 'html' | 'citation';

/** Puts an article on the clipboard; rejects when nothing was copied. */
export async function copyArticle(form: CopyForm, article: Article): Promise<void> {
  if (form === 'citation') return navigator.clipboard.writeText(citation(article, languageOf(article)));
  const passages = passagesOf(sanitize(article.html), article.language);
  if (form === 'markdown') return navigator.clipboard.writeText(articleMarkdown(article, passages));
  const part = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
  const rich = part('text/html', articleRichText(article, passages));
  return navigator.clipboard.write([new ClipboardItem({ ...rich, ...part('text/plain', articleText(article)) })]);
}
