import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../lib/i18n';
import { Notice } from '../Notice/Notice';

const STAYS_MS = 6000;

interface Props {
  message: string;
  onUndo: () => void;
  /** The time to change one's mind is over. */
  onEnd: () => void;
}

/** Offers to take back what was just done, for six seconds that stand still while the reader is at the bar. */
export function UndoBar({ message, onUndo, onEnd }: Props) {
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const left = useRef(STAYS_MS);
  const paused = hovered || focused;

  // A new callback must not wind the clock back.
  useEffect(() => {
    if (paused) return;
    const since = Date.now();
    const timer = setTimeout(onEnd, left.current);
    return () => {
      clearTimeout(timer);
      left.current -= Date.now() - since;
    };
  }, [paused]);

  return (
    <Notice
      role="status"
      message={message}
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
      onFocusIn={() => setFocused(true)}
      onFocusOut={() => setFocused(false)}
    >
      <button type="button" data-command="undo" onClick={onUndo}>
        {text('undo')}
      </button>
    </Notice>
  );
}
