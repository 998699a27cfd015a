import './Alert.css';
import type { ComponentChildren } from 'preact';

interface Props {
  drawing: ComponentChildren;
  /** What happened. */
  why: string;
  /** What can be done. */
  advice?: string;
  /** One thing to do at once. */
  children?: ComponentChildren;
}

/** In place of an article: why there is none, and what to do. */
export function Alert({ drawing, why, advice, children }: Props) {
  return (
    <main class="alert">
      {drawing}
      <div role="alert" class="alert-words">
        <h1 class="alert-why">{why}</h1>
        {advice && <p>{advice}</p>}
      </div>
      {children}
    </main>
  );
}
