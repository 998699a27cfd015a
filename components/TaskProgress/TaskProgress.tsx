import './TaskProgress.css';
import { text } from '../../lib/i18n';
import { Button } from '../Button/Button';

interface Props {
  /** What is being done. */
  label: string;
  done: number;
  total: number;
  /** `data-command` of the button that ends it. */
  cancelCommand: string;
  onCancel: () => void;
}

/** Says what is being done and how far it is, and lets the reader end it. */
export function TaskProgress({ label, done, total, cancelCommand, onCancel }: Props) {
  return (
    <div class="task-progress">
      <label>
        {label}
        <progress value={done} max={Math.max(1, total)} />
      </label>
      <Button command={cancelCommand} label={text('cancel')} onClick={onCancel} />
    </div>
  );
}
