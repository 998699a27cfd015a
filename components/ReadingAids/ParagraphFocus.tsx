import './ParagraphFocus.css';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { lastAbove, singleBlocks } from '../ArticleView/blocks';
import { onFrame } from './on-frame';
import { followGuide, readingLine } from './reading-line';
import { watchBody, watchSize } from './watch-body';

const MARK = 'data-recedes';

/** Lets all paragraphs but the one that is read recede. Only those in and around the window are touched, however long the article is. */
export function ParagraphFocus({ body }: { body: RefObject<HTMLDivElement | null> }) {
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    /** The block that holds the keyboard's focus. */
    let held: Element | null = null;
    let receding = new Set<Element>();

    const { ask, cancel } = onFrame(() => {
      const blocks = singleBlocks(element);
      const read = held?.isConnected ? held : blocks[lastAbove(blocks, readingLine())];
      const next = new Set<Element>();
      // Above the body is the headline: nothing recedes while that is read.
      if (read) {
        const first = Math.max(0, lastAbove(blocks, -innerHeight));
        const last = lastAbove(blocks, 2 * innerHeight);
        for (const block of blocks.slice(first, last + 1)) if (block !== read) next.add(block);
      }
      for (const block of receding) if (!next.has(block)) block.removeAttribute(MARK);
      for (const block of next) if (!receding.has(block)) block.setAttribute(MARK, '');
      receding = next;
    });

    const listening = new AbortController();
    const { signal } = listening;
    const lose = () => {
      held = null;
      ask();
    };
    const find = ({ target }: FocusEvent) => {
      const one = target as Element;
      held = (one.matches(':focus-visible') && singleBlocks(element).find((block) => block.contains(one))) || null;
      ask();
    };
    element.addEventListener('focusin', find, { signal });
    element.addEventListener('focusout', lose, { signal });
    addEventListener('wheel', lose, { passive: true, signal });
    addEventListener('keydown', ({ key }) => /^(?:Arrow|Page|Home|End| )/.test(key) && lose(), { signal });
    addEventListener('scroll', ask, { passive: true, signal });
    addEventListener('resize', ask, { signal });
    const ends = [watchBody(element, ask), watchSize(element, ask), followGuide(ask)];
    ask();
    return () => {
      listening.abort();
      for (const end of ends) end();
      cancel();
      for (const block of receding) block.removeAttribute(MARK);
    };
  }, [body]);

  return null;
}
