import { CopyFace } from './CopyFace';
import { useCopying } from './use-copying';

interface Props {
  command: string;
  label: string;
  /** Copies; rejects when nothing was copied. */
  copy: () => Promise<void>;
  onFailure: () => void;
}

/** Copies, and says so in its own place for two seconds. */
export function CopyButton({ command, label, copy, onFailure }: Props) {
  const { copied, run } = useCopying(onFailure);
  return <CopyFace command={command} label={label} copied={copied} onClick={() => run(copy)} />;
}
