import type { Page } from 'puppeteer-core';
import {
  type EngineOptions,
  type EngineVoice,
  makeSpeechEngine,
  type Said,
  type SpeechEngine,
} from '../speech-engine.ts';
import type { Session } from './session.ts';

/** Inside a page that has the engine of the tests. */
declare const engine: SpeechEngine;

/** Opens a page of the extension that speaks with the engine of the tests instead of the browser's. */
export async function openSpeaking(session: Session, path: string, options: EngineOptions): Promise<Page> {
  const page = await session.browser.newPage();
  await page.evaluateOnNewDocument(`{
    const engine = (${makeSpeechEngine})(${JSON.stringify(options)});
    Object.defineProperty(globalThis, 'speechSynthesis', { value: engine.synthesis });
    Object.assign(globalThis, { engine, SpeechSynthesisUtterance: engine.Utterance });
  }`);
  await page.goto(`chrome-extension://${session.extension.id}/${path}`);
  return page;
}

/** Has the engine go on by so many events: the start of a piece, its words, its end. */
export const tick = (page: Page, times = 1): Promise<void> =>
  page.evaluate(async (times) => {
    for (let i = 0; i < times; i++) await engine.tick();
  }, times);

/** Has it say what it is saying to its end. */
export const finishPiece = (page: Page): Promise<void> => page.evaluate(() => engine.finish());

/** What it has begun to say. */
export const said = (page: Page): Promise<string[]> => page.evaluate(() => engine.said.map(({ text }) => text));

export const isSpeaking = (page: Page): Promise<boolean> => page.evaluate(() => engine.synthesis.speaking);

/** What is marked as being said, in the document. */
export const marked = (page: Page, what: 'sentence' | 'word'): Promise<string | null> =>
  page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(name) ?? [])] as Range[];
    return ranges.length ? ranges.map(String).join('|') : null;
  }, `spoken-${what}`);

/** What else the engine of a page can be told. */
export const engineOf = (page: Page) => ({
  said: (): Promise<Said[]> => page.evaluate(() => engine.said),
  saying: (): Promise<Said | null> => page.evaluate(() => engine.saying()),
  setVoices: (voices: EngineVoice[]): Promise<void> => page.evaluate((all) => engine.setVoices(all), voices),
  fail: (error: SpeechSynthesisErrorCode): Promise<void> => page.evaluate((what) => engine.fail(what), error),
  die: (speaking: boolean): Promise<void> => page.evaluate((says) => engine.die(says), speaking),
});
