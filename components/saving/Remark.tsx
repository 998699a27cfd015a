import './Remark.css';
import type { ComponentChildren } from 'preact';

/** A quiet line over the article: something about keeping it that its reader should know. */
export function Remark({ children }: { children: ComponentChildren }) {
  return (
    <p class="remark" role="status">
      {children}
    </p>
  );
}
