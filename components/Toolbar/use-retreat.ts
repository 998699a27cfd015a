import { useEffect, useState } from 'preact/hooks';

/** Pixels of scrolling that count as a wish, and not as a trembling finger. */
const WISH = 8;

/** Whether a bar should be out of the way: after scrolling down, until scrolling up. */
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
    addEventListener('scroll', follow, { passive: true });
    return () => removeEventListener('scroll', follow);
  }, [enabled]);
  return away;
}
