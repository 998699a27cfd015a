import { ALargeSmall } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article';
import { text } from '../../lib/i18n';
import { IconButton } from '../IconButton/IconButton';
import { FailureBar } from '../Notice/FailureBar';

type Panel = typeof import('./AppearancePanel').AppearancePanel;

/** Opens and closes the panel in which the reader sets how the article looks. The panel is fetched when it is first wanted. */
export function AppearanceButton({ article }: { article: Article }) {
  const button = useRef<HTMLButtonElement>(null);
  const [Panel, setPanel] = useState<Panel | null>(null);
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);

  const load = () => {
    // From then on the browser opens and closes it: the button is told whose it is.
    if (Panel) return;
    import('./AppearancePanel').then(
      ({ AppearancePanel }) => setPanel(() => AppearancePanel),
      () => setFailed(true),
    );
  };

  return (
    <>
      <IconButton
        command="appearance"
        label={text('appearance')}
        icon={ALargeSmall}
        button={button}
        aria-expanded={open}
        aria-haspopup="dialog"
        onClick={load}
      />
      {Panel && <Panel button={button} article={article} onToggle={setOpen} />}
      {failed && <FailureBar message={text('appearanceFailed')} onClose={() => setFailed(false)} />}
    </>
  );
}
