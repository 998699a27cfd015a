import '../IconButton/IconButton.css';
import './Contents.css';
import { TableOfContents } from 'lucide-preact';
import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Direction } from '../../lib/article';
import { text } from '../../lib/i18n';
import { lastAbove } from '../ArticleView/blocks';
import { onFrame } from '../ReadingAids/on-frame';
import { readingLine } from '../ReadingAids/reading-line';
import { headingsOf, levelOf } from './headings';

/** The subheads of an article in a list that opens under its button; choosing one goes there. */
export function Contents({ body }: { body: RefObject<HTMLDivElement | null> }) {
  const [headings, setHeadings] = useState<HTMLElement[] | null>(null);
  const [current, setCurrent] = useState(-1);
  const list = useRef<HTMLElement>(null);
  const id = useId();
  const article = body.current?.closest('article');
  const top = headings ? Math.min(...headings.map(levelOf)) : 0;

  const toggled = ({ newState }: { newState: string }) => {
    const found = newState === 'open' && body.current ? headingsOf(body.current) : null;
    setHeadings(found);
    if (found) setCurrent(lastAbove(found, readingLine()));
  };

  useEffect(() => {
    if (!headings) return;
    const [first] = list.current?.querySelectorAll('button') ?? [];
    (list.current?.querySelector<HTMLElement>('[aria-current]') ?? first)?.focus();
    const { ask, cancel } = onFrame(() => setCurrent(lastAbove(headings, readingLine())));
    addEventListener('scroll', ask, { passive: true });
    return () => {
      removeEventListener('scroll', ask);
      cancel();
    };
  }, [headings]);

  const go = (heading: HTMLElement) => {
    // Closing gives the focus back to the button, so the heading takes it after that.
    list.current?.hidePopover();
    heading.tabIndex = -1;
    heading.scrollIntoView({ block: 'start', behavior: 'instant' });
    heading.focus({ preventScroll: true });
  };

  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const items = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    items[items.indexOf(document.activeElement as HTMLElement) + step]?.focus();
  };

  return (
    <>
      <button
        type="button"
        class="icon-button"
        data-command="contents"
        popovertarget={id}
        aria-expanded={headings !== null}
        aria-controls={id}
        aria-label={text('contents')}
        title={text('contents')}
      >
        <TableOfContents size={20} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <nav
        ref={list}
        id={id}
        popover="auto"
        class="contents"
        aria-label={text('contents')}
        onToggle={toggled}
        onKeyDown={move}
      >
        <ol lang={article?.lang} dir={article?.dir as Direction | undefined}>
          {headings?.map((heading, i) => (
            <li>
              <button
                type="button"
                class="contents-section"
                data-command="go-to-section"
                data-level={Math.min(3, levelOf(heading) - top)}
                aria-current={i === current ? 'location' : undefined}
                onClick={() => go(heading)}
              >
                {heading.textContent?.trim()}
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </>
  );
}
