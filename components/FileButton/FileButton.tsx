import '../Button/Button.css';
import './FileButton.css';

interface Props {
  command: string;
  label: string;
  /** The kinds of files, as the browser's own choice of files takes them. */
  accept: string;
  onFile: (file: File) => void;
}

/** A button that asks for a file. */
export function FileButton({ command, label, accept, onFile }: Props) {
  return (
    <label class="button file-button">
      <input
        type="file"
        class="visually-hidden"
        data-command={command}
        accept={accept}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      {label}
    </label>
  );
}
