import './Toolbar.css';
import type { ComponentChildren } from 'preact';
import { text } from '../../lib/i18n';
import { SkipLink } from '../SkipLink/SkipLink';
import { useRetreat } from './use-retreat';
import { walkToolbar } from './walk-toolbar';

interface Props {
  /** Hides while the reader scrolls down. */
  retreats?: boolean;
  /** The commands at the start side. */
  children?: ComponentChildren;
  /** The one command that matters most, at the end side. */
  end?: ComponentChildren;
}

/** The bar over an article. It stays at the upper edge while the article scrolls under it. */
export function Toolbar({ retreats = false, children, end }: Props) {
  const away = useRetreat(retreats);
  return (
    <header class="toolbar" data-away={away}>
      {children && <SkipLink />}
      <div class="toolbar-row" role="toolbar" aria-label={text('toolbar')} onKeyDown={walkToolbar}>
        {children}
        <span class="toolbar-gap" />
        {end}
      </div>
    </header>
  );
}
