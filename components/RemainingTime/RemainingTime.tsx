import './RemainingTime.css';
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { plural, readingMinutes } from '../../lib/i18n';
import { progressOf } from '../ArticleView/blocks';
import { usePreferences } from '../preferences/Preferences';

interface Props {
  /** Of the article's body. */
  words: number;
  body: RefObject<HTMLDivElement | null>;
}

/** How many minutes of reading are left, from the first movement to the end. Nothing where the article is short. */
export function RemainingTime({ words, body }: Props) {
  const [minutes, setMinutes] = useState<number | null>(null);
  // The digits of the number are the reader's.
  usePreferences();

  useEffect(() => {
    if (readingMinutes(words) < 2) return;
    const look = () => {
      const progress = body.current ? progressOf(body.current) : 0;
      // A state that is the same paints nothing.
      setMinutes(progress > 0 && progress < 1 ? readingMinutes(words * (1 - progress)) : null);
    };
    look();
    addEventListener('scroll', look, { passive: true });
    return () => {
      removeEventListener('scroll', look);
      setMinutes(null);
    };
  }, [words, body]);

  return minutes === null ? null : <span class="remaining-time">{plural('minutesLeft', minutes)}</span>;
}
