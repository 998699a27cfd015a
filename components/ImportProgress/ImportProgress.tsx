import './ImportProgress.css';

interface Props {
  /** What is being done, and how far it is. */
  label: string;
  done: string;
  /** From 0 to 1. */
  share: number;
}

/** How far an import is. */
export function ImportProgress({ label, done, share }: Props) {
  return (
    <div class="import-progress">
      <label>
        {label}
        <progress value={share} max={1} />
      </label>
      <span class="import-progress-done">{done}</span>
    </div>
  );
}
