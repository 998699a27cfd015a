import { useEffect, useRef, useState } from 'preact/hooks';
import { number, text } from '../../lib/i18n';
import { type PreferenceName, type Preferences, setPreference, sizes } from '../../lib/preferences';
import { STEP } from '../preferences/apply-preferences';
import { usePreferences } from '../preferences/Preferences';

export interface AppearanceKeys {
  /** So many steps larger. */
  resize: (by: number) => boolean;
  turnTheme: () => boolean;
  /** What holds now, for those who do not see it. */
  said: string;
  /** The choice could not be kept. */
  failed: boolean;
  forgive: () => void;
}

const isDark = ({ theme }: Preferences): boolean =>
  theme === 'dark' ||
  theme === 'black' ||
  (theme !== 'light' && theme !== 'sepia' && matchMedia('(prefers-color-scheme: dark)').matches);

/** What keys change of the looks; the appearance panel has a control for each. */
export function useAppearanceKeys(): AppearanceKeys {
  const preferences = usePreferences();
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState(false);
  // What was kept comes back later than a key that is held down comes again.
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === preferences.size) wanted.current = null;
  }, [preferences.size]);

  const keep = <Name extends PreferenceName>(name: Name, value: Preferences[Name], words: string) =>
    setPreference(name, value).then(
      () => {
        setFailed(false);
        setSaid(words);
      },
      () => {
        wanted.current = null;
        setFailed(true);
      },
    );
  const resize = (by: number) => {
    const size = Math.min(sizes.most, Math.max(sizes.least, (wanted.current ?? preferences.size) + by));
    wanted.current = size;
    keep('size', size, text('sizeNow', number(STEP ** size, { style: 'percent', maximumFractionDigits: 0 })));
    return true;
  };

  return {
    resize,
    turnTheme: () => {
      const dark = isDark(preferences);
      keep('theme', dark ? 'light' : 'dark', text(dark ? 'themeLightNow' : 'themeDarkNow'));
      return true;
    },
    said,
    failed,
    forgive: () => setFailed(false),
  };
}
