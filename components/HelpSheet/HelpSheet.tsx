import './HelpSheet.css';
import { useState } from 'preact/hooks';
import { text } from '../../lib/i18n';
import { setPreference } from '../../lib/preferences';
import { SwitchField } from '../Appearance/SwitchField';
import { Dialog } from '../Dialog/Dialog';
import type { Surface } from '../keyboard/shortcuts';
import { usePreferences } from '../preferences/Preferences';
import { offeredShortcuts } from './offered-shortcuts';

interface Props {
  surface: Surface;
  onClose: () => void;
}

/** The shortcuts that do something on this page, each with what it does; and the switch for those of a single letter or sign. */
export function HelpSheet({ surface, onClose }: Props) {
  const { singleKeys } = usePreferences();
  const [failed, setFailed] = useState(false);
  const [offered] = useState(() => offeredShortcuts(surface));

  const holds = ({ isWritten }: { isWritten: boolean }) => singleKeys || !isWritten;

  const keep = (value: boolean) =>
    setPreference('singleKeys', value).then(
      () => setFailed(false),
      () => setFailed(true),
    );

  return (
    <Dialog title={text('shortcuts')} class="help-sheet" light onClose={onClose}>
      {() => (
        <>
          <p>{text('shortcutsNote')}</p>
          <dl class="help-list">
            {offered.map(({ keys, says }) => (
              <div key={says} hidden={!keys.some(holds)}>
                <dt>
                  {keys.filter(holds).map(({ label }) => (
                    <kbd key={label} lang="en">
                      {label}
                    </kbd>
                  ))}
                </dt>
                <dd>{says}</dd>
              </div>
            ))}
          </dl>
          <SwitchField name="singleKeys" label={text('singleKeys')} value={singleKeys} onChange={keep} />
          <p class="help-remark">{text('singleKeysNote')}</p>
          {failed && <p role="alert">{text('appearanceNotKept')}</p>}
        </>
      )}
    </Dialog>
  );
}
