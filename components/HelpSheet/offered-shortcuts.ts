import { text } from '../../lib/i18n';
import { controlIn } from '../keyboard/press-control';
import { isWritten, type Shortcut, type Surface, shortcuts } from '../keyboard/shortcuts';

/** One line of the help. */
export interface Offered {
  /** The keys, each as it is labelled, and whether it is one of those that can be switched off. */
  keys: { label: string; isWritten: boolean }[];
  /** The sentence. */
  says: string;
}

const labels: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  ' ': 'Space',
  '-': '−',
};
const labelOf = ({ keys: [key] }: Shortcut): string => labels[key] ?? (key.length === 1 ? key.toUpperCase() : key);

function isOffered({ commands, behind, offeredBy, always }: Shortcut): boolean {
  const telling = [...commands, behind, offeredBy].filter((one) => one !== undefined);
  return Boolean(always) || controlIn(document, telling) !== null;
}

/** The shortcuts of a page, those for the same thing in one line; only what the page has something for. */
export function offeredShortcuts(surface: Surface): Offered[] {
  const lines = new Map<string, Offered>();
  for (const shortcut of shortcuts) {
    if (!shortcut.surfaces.includes(surface) || !isOffered(shortcut)) continue;
    const says = text(shortcut.text);
    const line = lines.get(says) ?? { keys: [], says };
    line.keys.push({ label: labelOf(shortcut), isWritten: isWritten(shortcut) });
    lines.set(says, line);
  }
  return [...lines.values()];
}
