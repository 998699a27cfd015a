import './Notice.css';
import type { ComponentChildren, HTMLAttributes } from 'preact';
import { useRef } from 'preact/hooks';
import { useReturnFocus } from '../keyboard/use-return-focus';

interface Props extends HTMLAttributes<HTMLDivElement> {
  /** `alert` for what went wrong, `status` for what may be read when there is time. */
  role: 'alert' | 'status';
  message: string;
  /** What can be done about it. */
  children?: ComponentChildren;
}

/** A bar that floats over the lower edge. */
export function Notice({ role, message, children, ...rest }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useReturnFocus(box);
  return (
    <div class="notice" ref={box} {...rest}>
      <p class="notice-message" role={role}>
        {message}
      </p>
      {children}
    </div>
  );
}
