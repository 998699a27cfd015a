import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extract } from '../../lib/extract/extract';
import { liveView } from '../../lib/extract/live';
import type { Growth, Milliseconds, Runner, TimedScripts } from './timing';

/** Bundled and put into a page, where all extractors run in turns on the same document. */

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** A text of its own each time: one that the browser has compiled before would cost it nothing. */
// biome-ignore lint/security/noGlobalEval: this is what injecting a script does, and the scripts are those of this benchmark.
const evaluateAnew = (script: string, round: number): unknown => globalThis.eval(`${script}\n// ${round}`);

type Run = (round: number) => unknown;

/** The middle time of each. Their turns rotate, so that none always runs after the one that leaves most rubbish behind. */
function inTurns(runs: readonly [Runner, Run][], warmUps: number, rounds: number): [Runner, number][] {
  const times = new Map<Runner, number[]>(runs.map(([name]) => [name, []]));
  for (let round = -warmUps; round < rounds; round++) {
    for (let turn = 0; turn < runs.length; turn++) {
      const [name, run] = runs[(turn + round + warmUps) % runs.length] as (typeof runs)[number];
      const start = performance.now();
      run(round);
      const taken = performance.now() - start;
      if (round >= 0) times.get(name)?.push(taken);
    }
  }
  return Array.from(times, ([name, values]) => [name, median(values)]);
}

/** So many rounds do for what takes several times as long as the others. */
const MOST_SLOW = 15;

/**
 * What makes much rubbish is timed apart, since who runs next would pay for it: Defuddle, and scripts that are evaluated anew and have to be
 * compiled. The built content script extracts before it first waits for anything, so its turn is over when it returns.
 */
function time(scripts: TimedScripts, warmUps: number, rounds: number): Milliseconds {
  const known: [Runner, Run][] = [
    ['naqi', () => extract(document, { address: location.href, view: liveView(window) })],
    ['readability', () => new Readability(document.cloneNode(true) as Document).parse()],
  ];
  const slow: [Runner, Run][] = [['defuddle', () => new Defuddle(document).parse()]];
  const anew: [Runner, Run][] = [
    ['script', (round) => evaluateAnew(scripts.naqi, round)],
    ['readabilityScript', (round) => evaluateAnew(scripts.readability, round)],
  ];
  return Object.fromEntries([
    ...inTurns(known, warmUps, rounds),
    ...inTurns(slow, warmUps, Math.min(rounds, MOST_SLOW)),
    ...inTurns(anew, warmUps, Math.min(rounds, MOST_SLOW)),
  ]) as Milliseconds;
}

function countNodes(): number {
  const walker = document.createTreeWalker(document);
  let count = 1;
  while (walker.nextNode()) count++;
  return count;
}

/** The innermost element that holds half of the page's text: the one around the article's paragraphs. */
function articleBox(): Element {
  const length = (element: Element) => element.textContent?.length ?? 0;
  const half = length(document.body) / 2;
  let box: Element = document.body;
  for (;;) {
    const inner = Array.from(box.children).find((child) => child.nodeName !== 'SCRIPT' && length(child) > half);
    if (!inner?.children.length) return box;
    box = inner;
  }
}

/** Repeats what the page has, as a long article or as a page of many boxes, and returns how many nodes it has then. */
function grow(what: Growth, nodes: number): number {
  const box = what === 'paragraphs' ? articleBox() : document.body;
  const copies = Array.from(box.childNodes);
  for (let count = countNodes(); count < nodes; count = countNodes())
    for (const copy of copies) box.append(copy.cloneNode(true));
  return countNodes();
}

Object.assign(globalThis, { naqiTimes: time, naqiGrow: grow });
