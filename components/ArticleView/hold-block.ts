import type { Position } from '../../lib/article';
import { goToBlock, knownAgain } from './blocks';

const touches = ['keydown', 'pointerdown', 'wheel'] as const;

/**
 * Goes to a place and holds it while pictures and letters arrive around it, until somebody scrolls or
 * touches anything: what is about to be pressed must not move away. Returns how to let go.
 */
export function holdBlock(body: HTMLElement, place: Position): () => void {
  const { style } = document.documentElement;
  // It is searched for once, and then known by its number.
  const here = knownAgain(body, place);
  let held = 0;
  const go = () => {
    goToBlock(body, here);
    held = scrollY;
  };
  // The browser's own anchoring would look like somebody who scrolls.
  style.setProperty('overflow-anchor', 'none');
  const observer = new ResizeObserver(go);
  observer.observe(body.parentElement ?? body);
  const scrolled = () => Math.abs(scrollY - held) > 1 && letGo();
  const letGo = () => {
    observer.disconnect();
    removeEventListener('scroll', scrolled);
    for (const type of touches) removeEventListener(type, letGo);
    style.removeProperty('overflow-anchor');
  };
  addEventListener('scroll', scrolled, { passive: true });
  for (const type of touches) addEventListener(type, letGo, { passive: true });
  go();
  return letGo;
}
