import './AppearancePanel.css';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Article } from '../../lib/article';
import { text } from '../../lib/i18n';
import { AppearanceForm } from './AppearanceForm';

interface Props {
  /** What opens it, and where it hangs. */
  button: RefObject<HTMLButtonElement | null>;
  article: Article;
  onToggle: (open: boolean) => void;
}

/** Puts the panel under its button, or at the upper edge if that is scrolled away; AppearancePanel.css keeps it inside the window. */
function hang(panel: HTMLElement, button: HTMLElement): void {
  const { left, right, bottom } = button.getBoundingClientRect();
  const fromRight = getComputedStyle(panel).direction === 'rtl';
  const inline = fromRight ? document.documentElement.clientWidth - right : left;
  panel.style.setProperty('--hang-inline', `${inline}px`);
  panel.style.setProperty('--hang-block', `${Math.max(0, bottom)}px`);
}

/** How the article looks, in a panel over it, so that each choice is seen at once. It opens as soon as it is there. */
export function AppearancePanel({ button, article, onToggle }: Props) {
  const panel = useRef<HTMLDivElement>(null);

  // Once: it stays in the page, shown or not.
  useLayoutEffect(() => {
    if (!panel.current || !button.current) return;
    button.current.popoverTargetElement = panel.current;
    panel.current.showPopover();
  }, []);

  const prepare = ({ newState }: Pick<ToggleEvent, 'newState'>) => {
    if (newState === 'open' && panel.current && button.current) hang(panel.current, button.current);
  };

  const toggled = ({ newState }: Pick<ToggleEvent, 'newState'>) => {
    onToggle(newState === 'open');
    // Whoever has clicked something else is there already.
    const { activeElement } = document;
    const lost = activeElement === document.body || panel.current?.contains(activeElement);
    if (newState === 'closed' && lost) button.current?.focus();
  };

  return (
    <div
      ref={panel}
      popover="auto"
      class="appearance-panel"
      role="dialog"
      aria-label={text('appearance')}
      onBeforeToggle={prepare}
      onToggle={toggled}
    >
      <AppearanceForm article={article} />
    </div>
  );
}
