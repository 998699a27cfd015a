import './IconButton.css';
import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

interface Props {
  command: string;
  /** The name, for the tooltip and for those who do not see the icon. */
  label: string;
  icon: LucideIcon;
  onClick: (event: MouseEvent) => void;
  /** Words beside the icon. */
  children?: ComponentChildren;
  class?: string;
  /** For what is either on or off. */
  pressed?: boolean;
}

/** One control of a bar: an icon in a target that a finger can hit. */
export function IconButton({ command, label, icon: Icon, onClick, children, class: extra = '', pressed }: Props) {
  return (
    <button
      type="button"
      class={`icon-button ${extra}`}
      data-command={command}
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      onClick={onClick}
    >
      <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
      {children}
    </button>
  );
}
