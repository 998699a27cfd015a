import './IconButton.css';
import type { LucideIcon } from 'lucide-preact';
import type { AriaAttributes, ComponentChildren, Ref } from 'preact';

interface Props extends AriaAttributes {
  command: string;
  /** The name, for the tooltip and for those who do not see the icon. */
  label: string;
  icon: LucideIcon;
  onClick: (event: MouseEvent) => void;
  /** Words beside the icon. */
  children?: ComponentChildren;
  class?: string;
  /** Given the element, for what hangs on it. */
  button?: Ref<HTMLButtonElement>;
}

/** One control of a bar: an icon in a target that a finger can hit. */
export function IconButton({
  command,
  label,
  icon: Icon,
  onClick,
  children,
  class: extra = '',
  button,
  ...state
}: Props) {
  return (
    <button
      {...state}
      ref={button ?? null}
      type="button"
      class={`icon-button ${extra}`}
      data-command={command}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
      {children}
    </button>
  );
}
