/** Keeps what is being said in sight, unless the reader has scrolled away from it. */
export interface Follower {
  /** Something else is being said. It comes into sight if it is not. */
  follow(range: Range): void;
  /** The reader has asked for a place, and so wants to be there. */
  comeBack(): void;
  stop(): void;
}

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** Where a sentence stands in what is free of the window once it was scrolled to: a quarter down. */
const SHARE = 0.25;

/** `bar` is the bar at the lower edge, which covers what is under it; the one at the upper edge is as high. */
export function createFollower(bar: Element): Follower {
  let said: Range | null = null;
  /** The reader is elsewhere. */
  let away = false;
  /** The scrolling is ours. */
  let ours = false;

  const room = () => {
    const { top, height } = bar.getBoundingClientRect();
    return { top: height, bottom: top, height: top - height };
  };

  function touchesWindow(range: Range): boolean {
    const { top, bottom } = range.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }

  function isSeen(range: Range): boolean {
    const { top, bottom, height } = range.getBoundingClientRect();
    const free = room();
    // Of what is higher than the window the beginning must be seen.
    return top >= free.top && (height > free.height ? top < free.bottom - free.height / 2 : bottom <= free.bottom);
  }

  function show(range: Range): void {
    if (isSeen(range)) return;
    const { top, height } = range.getBoundingClientRect();
    const free = room();
    const share = height > free.height * (1 - SHARE) ? 0 : SHARE;
    // A tab that is not in front draws no motion.
    const behavior = reducedMotion.matches || document.hidden ? 'instant' : 'smooth';
    ours = behavior === 'smooth';
    const before = scrollY;
    scrollBy({ top: top - free.top - free.height * share, behavior });
    // An instant scroll sends its event later, at a place that is ours as well.
    if (behavior === 'instant') ours = scrollY !== before;
  }

  const scrolled = () => {
    if (!ours && said) away = !touchesWindow(said);
  };
  const ended = () => {
    ours = false;
  };
  const touches = ['wheel', 'touchmove', 'keydown'] as const;
  addEventListener('scroll', scrolled, { passive: true });
  addEventListener('scrollend', ended);
  for (const type of touches) addEventListener(type, ended, { passive: true });

  return {
    follow(range) {
      said = range;
      if (!away) show(range);
    },
    comeBack() {
      away = false;
    },
    stop() {
      removeEventListener('scroll', scrolled);
      removeEventListener('scrollend', ended);
      for (const type of touches) removeEventListener(type, ended);
    },
  };
}
