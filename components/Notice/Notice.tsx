import './Notice.css';
import type { ComponentChildren, HTMLAttributes } from 'preact';

interface Props extends HTMLAttributes<HTMLDivElement> {
  /** `alert` for what went wrong, `status` for what may be read when there is time. */
  role: 'alert' | 'status';
  message: string;
  /** What can be done about it. */
  children?: ComponentChildren;
}

/** A bar that floats over the lower edge. */
export function Notice({ role, message, children, ...rest }: Props) {
  return (
    <div class="notice" {...rest}>
      <p class="notice-message" role={role}>
        {message}
      </p>
      {children}
    </div>
  );
}
