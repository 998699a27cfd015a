import { useEffect, useState } from 'preact/hooks';
import type { ListenBar } from './ListenBar';

export interface Listening {
  open: boolean;
  /** What reads aloud; it is fetched when it is asked for. */
  Bar: typeof ListenBar | null;
  /** It could not be fetched. */
  failed: boolean;
  toggle: () => void;
  forgetFailure: () => void;
}

/** Whether the reader listens. It begins by itself where the address says so, once. */
export function useListening(): Listening {
  const [open, setOpen] = useState(false);
  const [Bar, setBar] = useState<typeof ListenBar | null>(null);
  const [failed, setFailed] = useState(false);

  const toggle = () => {
    setOpen(!open);
    if (open || Bar) return;
    import('./ListenBar').then(
      (module) => setBar(() => module.ListenBar),
      () => {
        setOpen(false);
        setFailed(true);
      },
    );
  };

  useEffect(() => {
    const address = new URL(location.href);
    if (!address.searchParams.has('listen')) return;
    address.searchParams.delete('listen');
    history.replaceState(history.state, '', address);
    toggle();
  }, []);

  return { open, Bar, failed, toggle, forgetFailure: () => setFailed(false) };
}
