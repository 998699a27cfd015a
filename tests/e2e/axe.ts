import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { settles } from './session.ts';

/** What is taken of axe-core, which is put into a page as its source. */
interface Axe {
  run(options: object): Promise<{
    violations: { id: string; nodes: { html: string; target: unknown[]; failureSummary?: string }[] }[];
  }>;
}

declare const axe: Axe;

/**
 * axe takes a word whose letters are joined for an icon that is written as a word, and leaves it alone: all Arabic. We have no such icons.
 */
const asksForIcons = 'function _isIconLigature(textVNode) {';
const published = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.js'), 'utf8');
const source = published.replace(asksForIcons, `${asksForIcons} return false;`);
if (source === published) throw new Error('axe asks otherwise for icons: see tests/e2e/axe.ts');

/** Everything that axe knows, its good practices too. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What depends on the theme. */
const ofColour = ['color-contrast', 'link-in-text-block'];
/**
 * Where it is looked at: a light page, a dark one, and both of those that have lines for grounds. All themes have the same colours by name, and
 * tests/components/contrast.test.ts has every pair of them in every theme.
 */
export const looks = [
  { theme: 'light', scheme: 'light' },
  { theme: 'dark', scheme: 'light' },
  { theme: 'contrast', scheme: 'light' },
  { theme: 'contrast', scheme: 'dark' },
] as const;

const run = (page: Page, options: object): Promise<string[]> =>
  page.evaluate(async (how) => {
    const { violations } = await axe.run({ resultTypes: ['violations'], ...how });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, target, failureSummary }) => `${id}: ${target} ${html.slice(0, 200)} ${failureSummary}`),
    );
  }, options);

/**
 * What axe finds against the page as it stands: everything once, and in four looks what depends on them. Each as the rule, the
 * element, and why. Colours are the same in every language: in English they are looked at as they stand.
 */
export async function violations(page: Page, language: 'ar' | 'en' = 'ar'): Promise<string[]> {
  // Runtime.evaluate is asked by the browser, not by the page: its policy for scripts does not forbid it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  await settles(page);
  const found = await run(page, {
    runOnly: { type: 'tag', values: tags },
    rules: { 'target-size': { enabled: true } },
  });
  if (language === 'en') return found;
  const given = await page.evaluate(() => document.documentElement.dataset.theme);
  for (const { theme, scheme } of looks) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    const seen = await run(page, { runOnly: { type: 'rule', values: ofColour } });
    found.push(...seen.map((one) => `${theme}, ${scheme}: ${one}`));
  }
  await page.evaluate((theme) => {
    document.documentElement.dataset.theme = theme;
  }, given);
  return found;
}
