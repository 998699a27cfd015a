import type { ComponentChildren } from 'preact';
import { text } from '../../lib/i18n';

/** The parts of the preferences, in order. Each is named by its heading's text. */
export const sections = [
  'appearance',
  'ownRules',
  'picturesOffline',
  'backup',
  'sync',
  'imports',
  'aboutNaqi',
] as const;

interface Props {
  title: (typeof sections)[number];
  /** It waits for something. */
  busy?: boolean;
  class?: string;
  children: ComponentChildren;
}

/** One part of the preferences, under its heading. */
export function PreferencesSection({ title, busy = false, class: extra = '', children }: Props) {
  return (
    <section class={`preferences-section ${extra}`} id={title} aria-busy={busy}>
      <h2 tabIndex={-1}>{text(title)}</h2>
      {children}
    </section>
  );
}

/** Goes to a part, and the keyboard goes on from there. (A link would change the fragment, which says what the page shows.) */
function goTo(title: string): void {
  const heading = document.querySelector<HTMLElement>(`#${title} h2`);
  heading?.scrollIntoView({ block: 'start', behavior: 'instant' });
  heading?.focus({ preventScroll: true });
}

/** What there is, for those who look for one thing. */
export function PreferencesContents() {
  return (
    <nav class="preferences-contents" aria-label={text('rooms')}>
      {sections.map((title) => (
        <button type="button" key={title} onClick={() => goTo(title)}>
          {text(title)}
        </button>
      ))}
    </nav>
  );
}
