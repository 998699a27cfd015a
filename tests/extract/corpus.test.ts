import { existsSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '../../lib/extract/extract';
import { parsedView } from '../../lib/extract/live';
import { type BenchPage, readCorpus, readMeasures, sharedCorpus } from '../../scripts/bench/corpus.ts';
import { articleOf, linesOf } from '../../scripts/bench/result.ts';
import { scoreOf } from '../../scripts/bench/score.ts';

/**
 * The saved pages beside the repository, read where they lie: they are other people's. Where the folder is absent the
 * tests are skipped, and say so.
 */
const hasCorpus = existsSync(sharedCorpus);
if (!hasCorpus) console.log('skipped: ../shared/corpus is not here');

const pages = hasCorpus ? readCorpus(sharedCorpus) : [];
const open = ({ html, url }: BenchPage) =>
  new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
const read = (page: BenchPage) => extract(open(page), { address: page.url, view: parsedView });

describe.skipIf(!hasCorpus)('real articles', () => {
  it.each(pages.filter(({ expected }) => expected === 'text'))('$name', async (page) => {
    const measures = await readMeasures(sharedCorpus);
    const extraction = read(page);
    if (extraction.kind === 'refusal') throw new Error(`refused: ${extraction.reason}`);
    const { article } = extraction;
    // The standfirst is shown above the text, as a part of it.
    const shown = linesOf(`<p>${article.standfirst ?? ''}</p>${article.html}`);
    const ours = scoreOf(articleOf(article, shown), page, measures);
    expect(ours.leaked).toEqual([]);
    expect(ours.headline).toBe(true);
    expect(ours.repeated).toBe(false);
    // `null`: the page has none to compare with.
    expect(ours.date).not.toBe(false);
    expect(ours.byline).not.toBe(false);
    // A brief of one paragraph and a video: the line with the video's link is a fiftieth of it.
    expect(ours.f1).toBeGreaterThanOrEqual(0.985);

    const bare = new Readability(open(page)).parse();
    const { title: headline, byline, publishedTime: published } = bare ?? {};
    const theirs = scoreOf(articleOf({ headline, byline, published }, linesOf(bare?.content ?? '')), page, measures);
    // The scores are sums of fractions: a rounding error is no loss.
    for (const figure of ['precision', 'recall', 'f1'] as const) {
      expect(ours[figure]).toBeGreaterThan(theirs[figure] - 1e-9);
    }
  });
});

describe.skipIf(!hasCorpus)('real pages that hold no article', () => {
  it.each(pages.filter(({ expected }) => expected === 'refusal'))('$name', (page) => {
    const reason = page.gold.kind === 'stub' ? 'short' : 'list';
    expect(read(page)).toEqual({ kind: 'refusal', reason });
  });
});

describe.skipIf(!hasCorpus)('articles in other languages of the Arabic script', () => {
  it.each([
    ['ir-yjc-fa', 'fa'],
    ['pk-naibaat-ur', 'ur'],
  ])('%s', (name, language) => {
    const page = pages.find((one) => one.name === name) as BenchPage;
    expect(read(page)).toMatchObject({ kind: 'article', article: { language, direction: 'rtl' } });
  });
});
