import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { showDigits } from '../../lib/i18n';
import { initialPreferences, type Preferences, watchPreferences } from '../../lib/preferences';
import { applyPreferences } from './apply-preferences';

const Context = createContext<Preferences>(initialPreferences);

/**
 * Gives all that is inside what the reader has set, and again whenever that changes, in whichever page. The page itself looks
 * as they say before it is painted.
 */
export function PreferencesProvider({ read, children }: { read: Preferences; children: ComponentChildren }) {
  const [preferences, setPreferences] = useState(read);
  useEffect(() => watchPreferences(setPreferences), []);
  useLayoutEffect(() => applyPreferences(preferences, document.documentElement), [preferences]);
  // Before what is inside writes its numbers.
  showDigits(preferences.digits);
  return <Context.Provider value={preferences}>{children}</Context.Provider>;
}

/** What the reader has set. */
export const usePreferences = (): Preferences => useContext(Context);
