import { useEffect, useState } from 'preact/hooks';
import { Remark } from '../../components/saving/Remark';
import { text } from '../../lib/i18n';
import { forgetLoss, wasLibraryLost } from '../../lib/library/lost';

/** Says that the browser has lost the library, where it has, until the reader has read it. */
export function LostRemark() {
  const [lost, setLost] = useState(false);
  useEffect(() => {
    // Storage that fails is told of by whatever needs it.
    wasLibraryLost().then(setLost, () => undefined);
  }, []);
  if (!lost) return null;
  const dismiss = () => {
    setLost(false);
    // It is said once more then, at the next opening: no harm.
    forgetLoss().catch(() => undefined);
  };
  return (
    <Remark>
      {text('libraryLost')}{' '}
      <a data-command="restore-lost" href="#preferences">
        {text('libraryLostRestore')}
      </a>{' '}
      <button type="button" data-command="dismiss-loss" onClick={dismiss}>
        {text('libraryLostDismiss')}
      </button>
    </Remark>
  );
}
