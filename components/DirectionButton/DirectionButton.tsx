import { PilcrowLeft, PilcrowRight } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { siteOf } from '../../lib/address';
import type { Article } from '../../lib/article';
import { text } from '../../lib/i18n';
import { IconButton } from '../IconButton/IconButton';
import { FailureBar } from '../Notice/FailureBar';
import { setDirection } from '../preferences/directions';
import { usePreferences } from '../preferences/Preferences';
import { useDirection } from '../preferences/use-direction';

/** Turns the direction of the article around, and of every other one of its newspaper: pressed where that is not the letters' own. */
export function DirectionButton({ article }: { article: Article }) {
  const preferences = usePreferences();
  const direction = useDirection(article);
  const [failed, setFailed] = useState(false);
  const turn = () => {
    const other = direction === 'rtl' ? 'ltr' : 'rtl';
    // What the letters say needs no remembering.
    setDirection(preferences, siteOf(article.url), other === article.direction ? null : other).catch(() =>
      setFailed(true),
    );
  };
  return (
    <>
      <IconButton
        command="direction"
        label={text('turnDirection')}
        icon={direction === 'rtl' ? PilcrowLeft : PilcrowRight}
        aria-pressed={direction !== article.direction}
        onClick={turn}
      />
      {failed && <FailureBar message={text('appearanceNotKept')} onClose={() => setFailed(false)} />}
    </>
  );
}
