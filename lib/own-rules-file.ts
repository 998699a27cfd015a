import { siteOf } from './address';
import { type OwnRules, ruleFrom } from './own-rule';

/** The file in which own rules go from one machine to another, or to somebody else: JSON that a person can read. */

const CONTENT = 'own-rules';
const VERSION = 1;

/** The rules as the text of a file. */
export const ownRulesFile = (newspapers: readonly OwnRules[]): string =>
  `${JSON.stringify({ naqi: CONTENT, version: VERSION, newspapers }, null, 2)}\n`;

export type OwnRulesRead =
  /** `leftOut`: how many entries are no rules. */
  | { kind: 'rules'; newspapers: OwnRules[]; leftOut: number }
  /** The file holds something else, or is of a newer version of this extension. */
  | { kind: 'refusal'; reason: 'other' | 'newer' };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The rules in the text of a file. `isSelector` says what the browser understands. */
export function readOwnRulesFile(text: string, isSelector: (selector: string) => boolean): OwnRulesRead {
  const { naqi, version, newspapers } = (parsed(text) ?? {}) as Record<string, unknown>;
  if (naqi !== CONTENT || typeof version !== 'number') return { kind: 'refusal', reason: 'other' };
  if (version > VERSION) return { kind: 'refusal', reason: 'newer' };
  if (!Array.isArray(newspapers)) return { kind: 'refusal', reason: 'other' };
  let leftOut = 0;
  const read = newspapers.flatMap((newspaper: unknown): OwnRules[] => {
    const { host, rules } = (newspaper ?? {}) as Record<string, unknown>;
    const site = typeof host === 'string' ? siteOf(`https://${host}/`) : '';
    const entries: unknown[] = Array.isArray(rules) ? rules : [null];
    const good = entries.flatMap((entry) => {
      const rule = ruleFrom(entry);
      return site && rule && isSelector(rule.selector) ? [rule] : [];
    });
    leftOut += entries.length - good.length;
    return good.length ? [{ host: site, rules: good }] : [];
  });
  return { kind: 'rules', newspapers: read, leftOut };
}
