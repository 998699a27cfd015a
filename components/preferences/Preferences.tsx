import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { showDigits } from '../../lib/i18n';
import { initialPreferences, type Preferences, watchPreferences } from '../../lib/preferences';

const Context = createContext<Preferences>(initialPreferences);

/** Gives all that is inside what the reader has set, and again whenever that changes, in whichever page. */
export function PreferencesProvider({ read, children }: { read: Preferences; children: ComponentChildren }) {
  const [preferences, setPreferences] = useState(read);
  useEffect(() => watchPreferences(setPreferences), []);
  // Before what is inside writes its numbers.
  showDigits(preferences.digits);
  return <Context.Provider value={preferences}>{children}</Context.Provider>;
}

/** What the reader has set. */
export const usePreferences = (): Preferences => useContext(Context);
