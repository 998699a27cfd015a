import '../IconButton/IconButton.css';
import './Lightbox.css';
import { ChevronLeft, ChevronRight, ExternalLink, type LucideIcon, X } from 'lucide-preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { interfaceDirection, number, text } from '../../lib/i18n';
import { IconButton } from '../IconButton/IconButton';
import type { OpenedPictures } from './use-pictures';

interface Props extends OpenedPictures {
  onClose: () => void;
}

/** Which way the keys go. Left and right follow the direction of the interface, as the buttons do. */
function stepOf(key: string, isRtl: boolean): 'next' | 'previous' | 'first' | 'last' | null {
  const ahead = isRtl ? 'ArrowLeft' : 'ArrowRight';
  const back = isRtl ? 'ArrowRight' : 'ArrowLeft';
  if ([ahead, 'ArrowDown', 'PageDown'].includes(key)) return 'next';
  if ([back, 'ArrowUp', 'PageUp'].includes(key)) return 'previous';
  if (key === 'Home') return 'first';
  return key === 'End' ? 'last' : null;
}

interface StepProps {
  command: string;
  label: string;
  icon: LucideIcon;
  /** There is nothing that way. The button keeps its place, and the focus. */
  ends: boolean;
  onClick: () => void;
}

function StepButton({ command, label, icon: Icon, ends, onClick }: StepProps) {
  return (
    <button
      type="button"
      class="icon-button lightbox-step"
      data-command={command}
      aria-label={label}
      title={label}
      aria-disabled={ends}
      onClick={onClick}
    >
      <Icon size={24} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}

/** The pictures of an article, large, one at a time, each with its caption. */
export function Lightbox({ pictures, start, language, direction, opener, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [index, setIndex] = useState(start);
  const [broken, setBroken] = useState<readonly number[]>([]);
  const isRtl = interfaceDirection() === 'rtl';
  const picture = pictures[index];
  const last = pictures.length - 1;

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // What lies under it stands still.
    const still = (event: WheelEvent) => !event.ctrlKey && event.preventDefault();
    element?.addEventListener('wheel', still, { passive: false });
    return () => {
      element?.removeEventListener('wheel', still);
      opener.focus({ preventScroll: true });
    };
  }, []);

  const go = (to: number) => setIndex(Math.min(last, Math.max(0, to)));
  const press = (event: KeyboardEvent) => {
    const step = stepOf(event.key, isRtl);
    if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    go({ next: index + 1, previous: index - 1, first: 0, last }[step]);
  };

  if (!picture) return null;
  const [Back, Ahead] = isRtl ? [ChevronRight, ChevronLeft] : [ChevronLeft, ChevronRight];
  return (
    <dialog
      ref={dialog}
      class="lightbox"
      aria-label={text('pictures')}
      onClose={onClose}
      onKeyDown={press}
      onClick={({ target }) => (target as Element).matches('.lightbox, .lightbox-stage') && dialog.current?.close()}
    >
      <div class="lightbox-bar">
        <IconButton command="close" label={text('close')} icon={X} onClick={() => dialog.current?.close()} />
        {picture.link && (
          <a class="lightbox-link" href={picture.link} target="_blank" rel="noopener noreferrer">
            <ExternalLink size={16} strokeWidth={1.75} aria-hidden="true" />
            {text('openPictureLink')}
          </a>
        )}
        {last > 0 && (
          <span class="lightbox-count">{text('pictureOf', number(index + 1), number(pictures.length))}</span>
        )}
      </div>
      <figure class="lightbox-figure" aria-live="polite">
        <div class="lightbox-stage">
          {broken.includes(index) ? (
            <p class="lightbox-broken">{text('pictureFailed')}</p>
          ) : (
            <img
              key={picture.src}
              src={picture.src}
              alt={picture.alt}
              referrerPolicy="no-referrer"
              onError={() => setBroken([...broken, index])}
            />
          )}
        </div>
        {(picture.caption || picture.alt) && (
          <figcaption lang={language} dir={direction}>
            {picture.caption || picture.alt}
          </figcaption>
        )}
      </figure>
      {last > 0 && (
        <>
          <StepButton
            command="previous-picture"
            label={text('previousPicture')}
            icon={Back}
            ends={index === 0}
            onClick={() => go(index - 1)}
          />
          <StepButton
            command="next-picture"
            label={text('nextPicture')}
            icon={Ahead}
            ends={index === last}
            onClick={() => go(index + 1)}
          />
        </>
      )}
    </dialog>
  );
}
