import type { Preferences } from '../../lib/preferences';
import { rememberTheme } from './remembered-theme';

/** One step of the size of the type. */
export const STEP = 1.125;

/** Sets on the root of a document what the reader has set of its looks. tokens.css says what each of these means. */
export function applyPreferences(preferences: Preferences, root: HTMLElement): void {
  const { theme, face, size, leading, measure, alignment, wordSpacing } = preferences;
  root.dataset.theme = theme;
  root.dataset.face = face;
  const properties = {
    '--type-scale': String(STEP ** size),
    '--leading-article': String(leading),
    '--measure': `${measure}rem`,
    '--alignment': alignment,
    '--word-spacing': `${wordSpacing}em`,
  };
  for (const [name, value] of Object.entries(properties)) root.style.setProperty(name, value);
  rememberTheme(theme);
}
