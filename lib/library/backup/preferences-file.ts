import { type Preferences, preferencesFrom } from '../../preferences';
import { readJson } from './format';

/** What the reader has set, as a file of a backup. */

const CONTENT = 'preferences';
const VERSION = 1;

export const preferencesFile = (preferences: Partial<Preferences>): string =>
  `${JSON.stringify({ naqi: CONTENT, version: VERSION, preferences }, null, 2)}\n`;

/** The preferences in such a file. What this version does not know is left out, and so is a file that is something else. */
export function readPreferencesFile(bytes: Uint8Array): Partial<Preferences> {
  let content = null as { naqi?: unknown; preferences?: unknown } | null;
  try {
    content = readJson(bytes) as typeof content;
  } catch {
    return {};
  }
  const preferences = content?.naqi === CONTENT ? content.preferences : null;
  return typeof preferences === 'object' && preferences ? preferencesFrom(preferences as Record<string, unknown>) : {};
}

/** What is set when both are brought together. Where both say something, `preferred` decides; newspapers' directions one by one. */
export function mergePreferences(
  own: Partial<Preferences>,
  other: Partial<Preferences>,
  preferred: 'own' | 'other',
): Partial<Preferences> {
  const [first, second] = preferred === 'own' ? [other, own] : [own, other];
  const directions = { ...first.directions, ...second.directions };
  return { ...first, ...second, ...(Object.keys(directions).length && { directions }) };
}
