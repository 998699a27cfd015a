import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../../lib/i18n';
import { FailureBar } from '../Notice/FailureBar';
import { usePreferences } from '../preferences/Preferences';
import { isTaken } from './is-taken';
import { controlIn, pressBehind, pressControl } from './press-control';
import { shortcutOf } from './shortcut-of';
import { isWritten, type Shortcut, type Surface } from './shortcuts';
import { useAppearanceKeys } from './use-appearance-keys';
import { placesOfEntry, walkEntries } from './walk-entries';

/** What keys do that press no control; false where there is nothing to do it with. */
type Deeds = Readonly<Record<string, () => boolean>>;

/** Does what a shortcut says; false where there is nothing to do it with. */
function act({ commands, behind, ofEntry }: Shortcut, deeds: Deeds): boolean {
  const deed = deeds[commands[0]];
  if (deed) return deed();
  const places = ofEntry ? placesOfEntry() : [document];
  const control = places.map((place) => controlIn(place, commands)).find((one) => one !== null);
  const opener = behind ? controlIn(document, [behind]) : null;
  if (control) pressControl(control);
  else if (opener) pressBehind(opener, commands);
  return Boolean(control ?? opener);
}

/** The shortcuts of a page: one listener, which presses the controls that are there. */
export function Keyboard({ surface }: { surface: Surface }) {
  const { singleKeys } = usePreferences();
  const { resize, turnTheme, said, failed, forgive } = useAppearanceKeys();
  const deeds: Deeds = {
    larger: () => resize(1),
    smaller: () => resize(-1),
    'turn-theme': turnTheme,
    'next-entry': () => walkEntries(1),
    'previous-entry': () => walkEntries(-1),
  };
  // The listener stays; what it does is what was painted last.
  const press = useRef((_: KeyboardEvent) => {});
  press.current = (event) => {
    const shortcut = shortcutOf(event, surface);
    if (!shortcut || isTaken(event) || (isWritten(shortcut) && !singleKeys)) return;
    // A key that is held down would save and unsave.
    if (event.repeat && !shortcut.repeats) return;
    if (act(shortcut, deeds)) event.preventDefault();
  };

  // As soon as there is something to press.
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => press.current(event);
    // On the window, since the page's own parts come first: what they have used is used.
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);

  return (
    <>
      <span class="visually-hidden" role="status">
        {said}
      </span>
      {failed && <FailureBar message={text('appearanceNotKept')} onClose={forgive} />}
    </>
  );
}
