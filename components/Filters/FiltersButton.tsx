import { SlidersHorizontal } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { number, text } from '../../lib/i18n';
import { Dialog } from '../Dialog/Dialog';
import { IconButton } from '../IconButton/IconButton';

interface Props {
  /** How many are chosen. */
  chosen: number;
  /** The filters, given what to call when one of them is chosen. */
  children: (choose: () => void) => ComponentChildren;
}

/** Where there is no room for the filters beside the list: a button that brings them. */
export function FiltersButton({ chosen, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        command="filters"
        label={text('filters')}
        icon={SlidersHorizontal}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {chosen > 0 && <span class="filters-chosen">{number(chosen)}</span>}
      </IconButton>
      {open && (
        <Dialog title={text('filters')} class="dialog-side" light onClose={() => setOpen(false)}>
          {(close) => children(close)}
        </Dialog>
      )}
    </>
  );
}
