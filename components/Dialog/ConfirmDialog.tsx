import { text } from '../../lib/i18n';
import { Button } from '../Button/Button';
import { Dialog } from './Dialog';

interface Props {
  title: string;
  /** What will be gone. */
  says: string;
  /** What the button that does it says. */
  label: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({ title, says, label, onConfirm, onClose }: Props) {
  return (
    <Dialog title={title} onClose={onClose}>
      {(close) => (
        <>
          <p>{says}</p>
          <div class="dialog-actions">
            {/* What loses nothing comes first, and has the keyboard. */}
            <Button command="cancel" label={text('cancel')} onClick={close} />
            <Button
              command="confirm"
              label={label}
              onClick={() => {
                close();
                onConfirm();
              }}
            />
          </div>
        </>
      )}
    </Dialog>
  );
}
