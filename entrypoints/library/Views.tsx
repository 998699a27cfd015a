import { useEffect, useState } from 'preact/hooks';
import { Keyboard } from '../../components/keyboard/Keyboard';
import { text } from '../../lib/i18n';
import { Library } from './Library';
import { NewerRemark } from './NewerRemark';
import { PreferencesView } from './PreferencesView';

/** The views of the library's page, by the fragment of its address: the list, and `#preferences`. */
export function Views() {
  const [view, setView] = useState(location.hash);
  useEffect(() => {
    const follow = () => setView(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const isPreferences = view === '#preferences';
  useEffect(() => {
    document.title = text(isPreferences ? 'preferences' : 'openLibrary');
  }, [isPreferences]);
  return (
    <>
      <NewerRemark />
      {isPreferences ? <PreferencesView /> : <Library />}
      <Keyboard surface="library" />
    </>
  );
}
