import './FixPageButton.css';
import { Wrench } from 'lucide-preact';

interface Props {
  label: string;
  hint: string;
  onClick: () => void;
}

/** A quiet way out for whoever sees that the page was misread. */
export function FixPageButton({ label, hint, onClick }: Props) {
  return (
    <button type="button" class="fix-page" data-command="fix-page" title={hint} onClick={onClick}>
      <Wrench size={16} strokeWidth={1.75} aria-hidden="true" />
      {label}
    </button>
  );
}
