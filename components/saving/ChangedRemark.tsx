import { text } from '../../lib/i18n';
import { Remark } from './Remark';

/** Says that the page is not what was saved any more, and offers to save it anew. */
export function ChangedRemark({ busy, onUpdate }: { busy: boolean; onUpdate: () => void }) {
  return (
    <Remark>
      {text('pageChanged')}
      <button type="button" data-command="save" aria-busy={busy} onClick={() => !busy && onUpdate()}>
        {text('updateSaved')}
      </button>
    </Remark>
  );
}
