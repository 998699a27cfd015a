import { interfaceLanguage } from '../../lib/i18n';
import type { Voice } from '../../lib/voices';

/** A voice as a person would call it, and where it comes from: «Microsoft Salma Online (Natural) - Arabic (Egypt)» is «Salma (مصر)». */
export function voiceName({ name, lang }: Voice): string {
  const short = name
    .replace(/^(?:Microsoft|Google|Apple|com\.apple\S*\.)\s*/, '')
    .replace(/\s+Online\b|\s*\(Natural\)/g, '')
    .replace(/\s+-\s+[^-]*$/, '')
    .trim();
  const region = /[-_]([A-Z]{2})\b/.exec(lang)?.[1];
  const place = region && new Intl.DisplayNames(interfaceLanguage(), { type: 'region' }).of(region);
  const called = short || name;
  return place && !called.includes(place) ? `${called} (${place})` : called;
}
