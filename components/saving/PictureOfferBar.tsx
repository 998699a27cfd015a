import { X } from 'lucide-preact';
import { text } from '../../lib/i18n';
import { IconButton } from '../IconButton/IconButton';
import { Notice } from '../Notice/Notice';
import type { PictureOffer } from './use-picture-offer';

interface Props extends PictureOffer {
  /** Saves the article again, and its pictures after it. */
  onFetch: () => void;
}

/** Asks, once, for leave to fetch a saved article's pictures from other hosts; or says why some are not kept. */
export function PictureOfferBar({ kind, allow, refuse, onFetch }: Props) {
  if (kind === 'full') {
    return (
      <Notice role="status" message={text('picturesFull')}>
        <button type="button" data-command="fetch-pictures" onClick={onFetch}>
          {text('picturesFetch')}
        </button>
        <IconButton command="dismiss" label={text('close')} icon={X} onClick={refuse} />
      </Notice>
    );
  }
  if (kind !== 'ask') return null;
  return (
    <Notice role="status" message={text('picturesOffer')}>
      <span class="notice-choices">
        <button type="button" data-command="allow-pictures" onClick={allow}>
          {text('picturesAllow')}
        </button>
        <button type="button" data-command="refuse-pictures" onClick={refuse}>
          {text('picturesRefuse')}
        </button>
      </span>
    </Notice>
  );
}
