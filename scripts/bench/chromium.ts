import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { minify } from 'terser';
import '../typescript-imports.ts';
import type { Extraction } from '../../lib/article.ts';
import { build } from '../build.ts';
import { openExtensionBrowser } from '../extension-browser.ts';
import { openSavedPage } from '../open-page.ts';
import type { BenchPage } from './corpus.ts';
import { bundled, evaluate } from './evaluate.ts';
import { naqiResult } from './naqi.ts';
import { type Result, resultOf } from './result.ts';
import type { Growth, Milliseconds, TimedScripts, Timing } from './timing.ts';

const { siteOf } = await import('../../lib/address.ts');
const { ownSelectorsName } = await import('../../lib/own-rule.ts');
const { siteRules } = await import('../../lib/rules/sites.ts');

export interface PageBrowser {
  /** Evaluates the built content script in the page, at the page's own address. */
  read(page: BenchPage): Promise<Result>;
  /** Times all extractors in the page, in turns. */
  time(page: BenchPage): Promise<Timing>;
  timeGrown(page: BenchPage, growth: Growth): Promise<Timing>;
  close(): Promise<void>;
}

/** A page so large that what takes more than proportional time shows. */
const grownNodes = 50_000;

/** Bare Readability as a script to inject. */
async function readabilityScript(): Promise<string> {
  const source = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
  const run = `(() => { ${source}\n; return new Readability(document.cloneNode(true)).parse(); })()`;
  return (await minify(run, { ecma: 2020, compress: { passes: 3 } })).code ?? run;
}

/** A Chromium that has every page before it in turn; nothing is fetched from anywhere. */
export async function openPageBrowser(): Promise<PageBrowser> {
  const contentScript = (name: string) => readFileSync(join(build('chrome'), 'content-scripts', name), 'utf8');
  const script = contentScript('content.js');
  /** What lib/page would run: pages of newspapers with rules of their own are read by the script that applies them. */
  const scriptFor = ({ url }: BenchPage): string => {
    const rules = siteRules[siteOf(url)];
    if (!rules) return script;
    const given = JSON.stringify(rules);
    return `globalThis.${ownSelectorsName} = ${given};\n${contentScript('with-rules.js')}`;
  };
  const timed = await bundled('timed.ts');
  const scripts: TimedScripts = { naqi: script, readability: await readabilityScript() };
  const { browser } = await openExtensionBrowser({ defaultViewport: { width: 1280, height: 800 } });

  async function inPage<T>(page: BenchPage, work: (session: CDPSession) => Promise<T>): Promise<T> {
    const tab: Page = await browser.newPage();
    try {
      await openSavedPage(tab, page);
      return await work(await tab.createCDPSession());
    } finally {
      await tab.close();
    }
  }

  function times(session: CDPSession, warmUps: number, rounds: number): Promise<Milliseconds> {
    return evaluate(session, `naqiTimes(${JSON.stringify(scripts)}, ${warmUps}, ${rounds})`);
  }

  return {
    read: (page) =>
      resultOf(() => inPage(page, async (session) => naqiResult(await evaluate<Extraction>(session, scriptFor(page))))),
    time: (page) =>
      inPage(page, async (session) => {
        await evaluate(session, `${timed}; undefined`);
        return { page: page.name, times: await times(session, 6, 40) };
      }),
    timeGrown: (page, growth) =>
      inPage(page, async (session) => {
        await evaluate(session, `${timed}; undefined`);
        const nodes = await evaluate<number>(session, `naqiGrow(${JSON.stringify(growth)}, ${grownNodes})`);
        const name = `${page.name}, its ${growth} repeated to ${nodes} nodes`;
        return { page: name, times: await times(session, 1, 5) };
      }),
    close: () => browser.close(),
  };
}
