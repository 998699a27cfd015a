import './ImportReport.css';
import { Button } from '../Button/Button';
import { CopyButton } from '../CopyButton/CopyButton';

export interface Count {
  label: string;
  count: string;
}

export interface Left {
  place: string;
  /** The file inside the archive. */
  file: string | null;
  reason: string;
  what: string;
}

interface Props {
  counts: readonly Count[];
  /** The words over the list of what was not taken, and those under it where it is not whole. */
  title: string;
  left: readonly Left[];
  more: string | null;
  copyLabel: string;
  copy: () => Promise<void>;
  onCopyFailure: () => void;
  saveLabel: string;
  onSave: () => void;
}

/** What an import came to: in numbers, and one by one what could not be taken. */
export function ImportReport(props: Props) {
  const { counts, title, left, more, copyLabel, copy, onCopyFailure, saveLabel, onSave } = props;
  return (
    <div class="import-report">
      <dl class="import-counts">
        {counts.map(({ label, count }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {left.length > 0 && (
        <details class="import-left">
          <summary>{title}</summary>
          <ol>
            {left.map(({ place, file, reason, what }) => (
              <li key={`${file} ${place} ${reason}`}>
                <span class="import-place">
                  {place}
                  {file && <bdi dir="ltr"> {file}</bdi>}
                </span>
                <span>
                  {reason}
                  {what && ': '}
                  {what && <bdi class="import-what">{what}</bdi>}
                </span>
              </li>
            ))}
          </ol>
          {more && <p>{more}</p>}
          <div class="import-actions">
            <CopyButton command="copy-import-report" label={copyLabel} copy={copy} onFailure={onCopyFailure} />
            <Button command="save-import-report" label={saveLabel} onClick={onSave} />
          </div>
        </details>
      )}
    </div>
  );
}
