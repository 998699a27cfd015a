import './CopyControl.css';
import { ChevronDown, FileText, Hash, Quote } from 'lucide-preact';
import type { Article } from '../../lib/article';
import type { CopyForm } from '../../lib/copy-article';
import { text } from '../../lib/i18n';
import { articleText } from '../../lib/text/article-text';
import type { Quoted } from '../../lib/text/highlight-passages';
import { CopyFace } from '../CopyButton/CopyFace';
import { useCopying } from '../CopyButton/use-copying';
import { Menu } from '../Menu/Menu';

interface Props {
  article: Article;
  /** What the reader has marked, in the order of the text. It goes along with the forms that have a place for it. */
  highlights?: () => readonly Quoted[];
  onFailure: () => void;
}

/** Copies the article: as clean text at a press, in other forms from the menu beside it. The button answers for both. */
export function CopyControl({ article, highlights = () => [], onFailure }: Props) {
  const { copied, run } = useCopying(onFailure);
  const item = (form: CopyForm) => ({
    command: `copy-${form}`,
    // The other forms are seldom wanted, so they are not there when the popup is painted.
    onSelect: () => run(async () => (await import('../../lib/copy-article')).copyArticle(form, article, highlights())),
  });
  return (
    <span class="copy-control">
      <CopyFace
        command="copy-text"
        label={text('copyText')}
        copied={copied}
        onClick={() => run(() => navigator.clipboard.writeText(articleText(article)))}
      />
      <Menu
        command="copy-menu"
        label={text('copyOtherwise')}
        class="copy-more"
        items={[
          { ...item('html'), label: text('copyRich'), icon: FileText },
          { ...item('markdown'), label: text('copyMarkdown'), icon: Hash },
          { ...item('citation'), label: text('copyCitation'), icon: Quote },
        ]}
      >
        <ChevronDown size={16} aria-hidden="true" />
      </Menu>
    </span>
  );
}
