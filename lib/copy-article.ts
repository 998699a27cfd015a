import type { Article } from './article';
import { text } from './i18n';
import { sanitize } from './sanitize';
import { articleMarkdown } from './text/article-markdown';
import { articleText } from './text/article-text';
import { citation } from './text/citation';
import { languageOf } from './text/credits';
import { highlightPassages, type Quoted } from './text/highlight-passages';
import { passagesOf } from './text/passages-of';
import { articleRichText } from './text/rich-text';

/** The forms that an article is copied in besides clean text. */
export type CopyForm = 'markdown' | 'html' | 'citation';

/** Puts an article on the clipboard, with what its reader has marked in it; rejects when nothing was copied. */
export async function copyArticle(form: CopyForm, article: Article, highlights: readonly Quoted[] = []): Promise<void> {
  if (form === 'citation') return navigator.clipboard.writeText(citation(article, languageOf(article)));
  const passages = passagesOf(sanitize(article.html), article.language);
  const after = highlightPassages(article, highlights, text('exportHighlights'));
  if (form === 'markdown') return navigator.clipboard.writeText(articleMarkdown(article, passages, after));
  copyRich({ html: articleRichText(article, passages, after), text: articleText(article) });
}

/**
 * Puts rich text on the clipboard with its styles. `clipboard.write` would have the browser parse it as a part of this page first, where the
 * policy allows no style; what a copy event is given goes out as it is.
 */
function copyRich({ html, text }: { html: string; text: string }): void {
  let done = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = true;
  };
  addEventListener('copy', put, true);
  const accepted = document.execCommand('copy');
  removeEventListener('copy', put, true);
  if (!done || !accepted) throw new Error('the browser let nothing be copied');
}
