import './HelpButton.css';
import { Keyboard } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { text } from '../../lib/i18n';
import { IconButton } from '../IconButton/IconButton';
import type { Surface } from '../keyboard/shortcuts';
import { FailureBar } from '../Notice/FailureBar';

type Sheet = typeof import('./HelpSheet').HelpSheet;

interface Props {
  surface: Surface;
  /** Only those who come with the keyboard see it. */
  quiet?: boolean;
}

/** Opens the list of the shortcuts, which is fetched when it is first wanted. */
export function HelpButton({ surface, quiet = false }: Props) {
  const [Sheet, setSheet] = useState<Sheet | null>(null);
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);

  const show = () => {
    setOpen(true);
    if (Sheet) return;
    import('./HelpSheet').then(
      ({ HelpSheet }) => setSheet(() => HelpSheet),
      () => {
        setOpen(false);
        setFailed(true);
      },
    );
  };

  return (
    <>
      <IconButton
        command="help"
        label={text('shortcuts')}
        icon={Keyboard}
        class={quiet ? 'help-quiet' : ''}
        aria-haspopup="dialog"
        onClick={show}
      />
      {open && Sheet && <Sheet surface={surface} onClose={() => setOpen(false)} />}
      {failed && <FailureBar message={text('helpFailed')} onClose={() => setFailed(false)} />}
    </>
  );
}
