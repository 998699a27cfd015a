import './Menu.css';
import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useMenu } from './use-menu';

export interface MenuItem {
  command: string;
  label: string;
  icon: LucideIcon;
  onSelect: () => void;
}

interface Props {
  /** Of the button that opens it. */
  command: string;
  label: string;
  items: readonly MenuItem[];
  /** What the button shows. */
  children: ComponentChildren;
  class?: string;
  busy?: boolean;
}

/** A button and the menu that it opens, by the pattern of the ARIA guide: arrows, Home, End, Esc, and a click elsewhere. */
export function Menu({ command, label, items, children, class: extra = '', busy = false }: Props) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { open, box, toggle, close, move, openWith } = useMenu(list);

  useLayoutEffect(() => {
    // Where the window is narrow, the menu stays in it.
    const { current } = list;
    if (!open || !current) return;
    const { left, right } = current.getBoundingClientRect();
    const { clientWidth } = document.documentElement;
    const over = left < 0 ? -left : Math.min(0, clientWidth - right);
    if (over) current.style.setProperty('translate', `${over}px`);
  }, [open]);

  return (
    <div class="menu-box" ref={box}>
      <button
        type="button"
        class={`icon-button ${extra}`}
        data-command={command}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        aria-busy={busy}
        title={label}
        onClick={toggle}
        onKeyDown={openWith}
      >
        {children}
      </button>
      {open && (
        <div class="menu" role="menu" tabIndex={-1} id={id} aria-label={label} ref={list} onKeyDown={move}>
          {items.map(({ command: own, label: name, icon: Icon, onSelect }) => (
            <button
              key={own}
              type="button"
              class="menu-item"
              role="menuitem"
              tabIndex={-1}
              data-command={own}
              onClick={() => {
                close(true);
                onSelect();
              }}
            >
              <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
