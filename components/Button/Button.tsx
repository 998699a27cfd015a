import './Button.css';

interface Props {
  command: string;
  label: string;
  onClick: () => void;
}

/** A button of words, where there is only one thing to do. */
export function Button({ command, label, onClick }: Props) {
  return (
    <button type="button" class="button" data-command={command} onClick={onClick}>
      {label}
    </button>
  );
}
