import { useEffect, useState } from 'preact/hooks';

/** Pixels of scrolling that count as a wish, and not as a trembling finger. */
const WISH = 8;

/** Whether a bar should be out of the way: after scrolling down, until scrolling up or going on by Tab. */
export function useRetreat(enabled: boolean): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (!enabled) return;
    let last = scrollY;
    const follow = () => {
      if (Math.abs(scrollY - last) < WISH) return;
      setAway(scrollY > last && scrollY > 0);
      last = scrollY;
    };
    const comeBack = ({ key }: KeyboardEvent) => key === 'Tab' && setAway(false);
    addEventListener('scroll', follow, { passive: true });
    addEventListener('keydown', comeBack);
    return () => {
      removeEventListener('scroll', follow);
      removeEventListener('keydown', comeBack);
    };
  }, [enabled]);
  return away;
}
