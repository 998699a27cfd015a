import './IndexProgress.css';
import { text } from '../../lib/i18n';

/** Says that the search is being made ready, and how far it is. */
export function IndexProgress({ done, total }: { done: number; total: number }) {
  return (
    <label class="index-progress">
      {text('indexing')}
      <progress value={done} max={total} />
    </label>
  );
}
