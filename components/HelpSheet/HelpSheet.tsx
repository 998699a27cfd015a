import './HelpSheet.css';
import { X } from 'lucide-preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../lib/i18n';
import { setPreference } from '../../lib/preferences';
import { SwitchField } from '../Appearance/SwitchField';
import { IconButton } from '../IconButton/IconButton';
import type { Surface } from '../keyboard/shortcuts';
import { usePreferences } from '../preferences/Preferences';
import { offeredShortcuts } from './offered-shortcuts';

interface Props {
  surface: Surface;
  onClose: () => void;
}

/** The shortcuts that do something on this page, each with what it does; and the switch for those of a single letter or sign. */
export function HelpSheet({ surface, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const { singleKeys } = usePreferences();
  const [failed, setFailed] = useState(false);
  const [offered] = useState(() => offeredShortcuts(surface));

  const holds = ({ isWritten }: { isWritten: boolean }) => singleKeys || !isWritten;

  useLayoutEffect(() => dialog.current?.showModal(), []);

  const keep = (value: boolean) =>
    setPreference('singleKeys', value).then(
      () => setFailed(false),
      () => setFailed(true),
    );

  return (
    <dialog ref={dialog} class="help-sheet" aria-labelledby={title} closedby="any" onClose={onClose}>
      <div class="help-head">
        <h2 id={title}>{text('shortcuts')}</h2>
        <IconButton command="close" label={text('close')} icon={X} onClick={() => dialog.current?.close()} />
      </div>
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
    </dialog>
  );
}
