import { useEffect } from 'preact/hooks';
import { Keyboard } from '../../components/keyboard/Keyboard';
import { roomName } from '../../components/LibraryList/names';
import { text } from '../../lib/i18n';
import type { Place } from '../../lib/library/view-fragment';
import { DuplicatesView } from './DuplicatesView';
import { Library } from './Library';
import { LostRemark } from './LostRemark';
import { NewerRemark } from './NewerRemark';
import { PreferencesView } from './PreferencesView';
import { StatisticsView } from './StatisticsView';
import { usePlace } from './use-place';

function titleOf({ screen, view }: Place): string {
  if (screen === 'list') return view.room === 'library' ? text('openLibrary') : roomName(view.room);
  return text(screen);
}

/** The views of the library's page, by the fragment of its address: lists, duplicates, statistics, preferences. */
export function Views() {
  const places = usePlace();
  const { screen } = places.place;
  const title = titleOf(places.place);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    // A list goes to where it was left: LibraryList.
    if (screen !== 'list') scrollTo(0, 0);
  }, [screen]);
  return (
    <>
      <NewerRemark />
      <LostRemark />
      {screen === 'list' && <Library {...places} />}
      {screen === 'duplicates' && <DuplicatesView />}
      {screen === 'statistics' && <StatisticsView />}
      {screen === 'preferences' && <PreferencesView />}
      <Keyboard surface="library" />
    </>
  );
}
