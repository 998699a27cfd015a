import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { highlightWriter } from '../../../components/Highlights/highlight-writer';
import type { Draft, Highlight } from '../../../lib/article';
import type { Answer, ask } from '../../../lib/messages';
import { aHighlight } from '../../lib/a-highlight';
import { aDraft } from '../../lib/an-article';

/** A background that does as it is told, or fails as it is told. */
let isSaved: boolean;
let kept: Highlight[];
let failing: Answer | null;
let asked: string[];
let draft: Draft;

const missing: Answer = { ok: false, failure: 'missing', detail: '' };
const full: Answer = { ok: false, failure: 'full', detail: '' };

const request = (async (name: string, argument: { highlight?: Highlight; highlightId?: string }) => {
  const { highlight, highlightId } = argument;
  asked.push(
    `${name} ${highlight ? `${highlight.id}${highlight.note && ` «${highlight.note}»`}` : (highlightId ?? '')}`.trim(),
  );
  await Promise.resolve();
  if (failing) return failing;
  if (name === 'save') isSaved = true;
  if (!isSaved) return missing;
  if (highlight) kept = [...kept.filter(({ id }) => id !== highlight.id), highlight];
  if (highlightId) kept = kept.filter(({ id }) => id !== highlightId);
  return { ok: true };
}) as typeof ask;

const open = () => highlightWriter({ request, draft: () => draft, changed: () => undefined });
const rest = () => vi.advanceTimersByTimeAsync(600);
const shown = (writer: ReturnType<typeof open>) =>
  writer.all().map(({ id, colour, note }) => `${id} ${colour} ${note}`.trim());

beforeEach(() => {
  vi.useFakeTimers();
  isSaved = true;
  kept = [];
  failing = null;
  asked = [];
  draft = aDraft('a');
});
afterEach(() => vi.useRealTimers());

test('a highlight is there at once, and written', async () => {
  const writer = open();
  writer.put(aHighlight('h'));
  expect(shown(writer)).toEqual(['h yellow']);
  await rest();
  expect(asked).toEqual(['putHighlight h']);
  expect(shown(writer)).toEqual(['h yellow']);
  expect(kept[0]?.changedAt).toBe(Date.now() - 600);
});

test('an article that is not saved is saved first, once', async () => {
  isSaved = false;
  const writer = open();
  writer.put(aHighlight('1'));
  writer.put(aHighlight('2'));
  await rest();
  expect(asked).toEqual(['putHighlight 1', 'save', 'putHighlight 1', 'putHighlight 2']);
  expect(kept.map(({ id }) => id)).toEqual(['1', '2']);
});

test('a note is shown with every key and written when they rest', async () => {
  const writer = open();
  writer.learn([aHighlight('h')]);
  for (const note of ['ن', 'نص', 'نص ث']) writer.type(aHighlight('h'), note);
  expect(shown(writer)).toEqual(['h yellow نص ث']);
  expect(asked).toEqual([]);
  await rest();
  expect(asked).toEqual(['putHighlight h «نص ث»']);
});

test('or when the reader leaves it', async () => {
  const writer = open();
  writer.type(aHighlight('h'), 'نص');
  writer.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual(['putHighlight h «نص»']);
  await rest();
  expect(asked).toHaveLength(1);
});

test('a page that is being closed hands over what it has, without waiting', () => {
  const writer = open();
  writer.type(aHighlight('h'), 'نص');
  writer.flushForGood();
  expect(asked).toEqual(['putHighlight h «نص»']);
});

test('what is typed while the last note is written is written after it', async () => {
  const writer = open();
  writer.type(aHighlight('h'), 'أول');
  writer.flush();
  writer.type(aHighlight('h'), 'أول وثانٍ');
  expect(shown(writer)).toEqual(['h yellow أول وثانٍ']);
  await rest();
  expect(asked).toEqual(['putHighlight h «أول»', 'putHighlight h «أول وثانٍ»']);
  expect(shown(writer)).toEqual(['h yellow أول وثانٍ']);
});

test('a change here and a change in another tab are both kept', async () => {
  const writer = open();
  writer.learn([aHighlight('h')]);
  writer.type(aHighlight('h'), 'هنا');
  // Another tab has chosen a colour while this one is being typed in.
  writer.learn([aHighlight('h', { colour: 'pink' }), aHighlight('other')]);
  expect(shown(writer)).toEqual(['h pink هنا', 'other yellow']);
  await rest();
  expect(kept).toMatchObject([{ id: 'h', colour: 'pink', note: 'هنا' }]);
});

test('a note that is being written survives the removal of its highlight elsewhere', async () => {
  const writer = open();
  writer.learn([aHighlight('h')]);
  writer.type(aHighlight('h'), 'هنا');
  writer.learn([]);
  expect(shown(writer)).toEqual(['h yellow هنا']);
  await rest();
  expect(kept).toMatchObject([{ id: 'h', note: 'هنا' }]);
});

test('removed and undone at once, it is as it was', async () => {
  const writer = open();
  const highlight = aHighlight('h', { note: 'ملاحظة', colour: 'blue' });
  kept = [highlight];
  writer.learn(kept);
  writer.remove(highlight);
  expect(shown(writer)).toEqual([]);
  writer.put(highlight);
  expect(shown(writer)).toEqual(['h blue ملاحظة']);
  await rest();
  expect(asked.at(-1)).toBe('putHighlight h «ملاحظة»');
  expect(kept).toMatchObject([{ id: 'h', note: 'ملاحظة', colour: 'blue' }]);
});

test('taken away from an article that is not saved any more, it is away', async () => {
  isSaved = false;
  const writer = open();
  writer.remove(aHighlight('h'));
  await rest();
  expect(writer.failure()).toBeNull();
  expect(asked).toEqual(['removeHighlight h']);
});

test('what cannot be written stays, says why, and is written with the next change', async () => {
  failing = full;
  const writer = open();
  writer.type(aHighlight('1'), 'نص');
  writer.remove(aHighlight('2'));
  await rest();
  expect(writer.failure()).toBe('full');
  expect(writer.isUnsaved()).toBe(true);
  expect(shown(writer)).toEqual(['1 yellow نص']);
  writer.dismiss();
  expect(writer.failure()).toBeNull();
  expect(writer.isUnsaved()).toBe(true);
  failing = null;
  writer.put(aHighlight('3'));
  await rest();
  expect(kept.map(({ id, note }) => [id, note])).toEqual([
    ['1', 'نص'],
    ['3', ''],
  ]);
  expect(writer.isUnsaved()).toBe(false);
  expect(writer.failure()).toBeNull();
});

test('or when the reader asks for it', async () => {
  failing = full;
  const writer = open();
  writer.put(aHighlight('h'));
  await rest();
  writer.retry();
  expect(writer.failure()).toBeNull();
  await rest();
  expect(writer.failure()).toBe('full');
  failing = null;
  writer.retry();
  await rest();
  expect(writer.failure()).toBeNull();
  expect(kept.map(({ id }) => id)).toEqual(['h']);
});

test('an article that cannot be saved is the reason that is given', async () => {
  isSaved = false;
  const writer = highlightWriter({
    request: (async (name: string) => (name === 'save' ? full : missing)) as typeof ask,
    draft: () => draft,
    changed: () => undefined,
  });
  writer.put(aHighlight('h'));
  await rest();
  expect(writer.failure()).toBe('full');
  expect(shown(writer)).toEqual(['h yellow']);
});
