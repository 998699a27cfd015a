import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../scripts/until.ts';
import { arabicVoice, type EngineOptions } from '../speech-engine.ts';
import {
  appears,
  click,
  command,
  disappears,
  sample,
  sampleAddress,
  savedIds,
  startSession,
  words,
} from './session.ts';
import { engineOf, finishPiece, isSpeaking, marked, openSpeaking, said, tick } from './speech-page.ts';

const session = startSession();
let id: string;
beforeAll(async () => {
  const popup = await session.press(await session.visit(sampleAddress));
  await click(popup, command('save'));
  await appears(popup, command('unsave'));
  const library = await session.openOwn('library.html');
  await appears(library, '[data-entry] .entry');
  id = (await savedIds(library))[0] as string;
  await session.endTest();
});

/** The sentences of the sample's beginning, as a person would part them. */
const first = sample.headline;
const second =
  'انطلقت صباح أمس من رصيف مرسى الياسمين القديم مكتبة عائمة تحمل على متنها ستة آلاف كتاب، في رحلتها الأولى بين إحدى عشرة قرية تمتد على ضفتي النهر ولا تصل إليها المكتبات العامة.';
const third =
  'وقال القائمون على المشروع إن المركب سيرسو في كل قرية يومين كل شهر، وإن الإعارة ستكون مجانية للكبار والصغار.';

const hamed = { ...arabicVoice, voiceURI: 'urn:hamed', name: 'Hamed', lang: 'ar-SA' };

/** The reader tab with the engine of the tests, at the top: tests before this one may have read on. */
async function openReader(options: EngineOptions = { voices: [arabicVoice] }): Promise<Page> {
  const reader = await openSpeaking(session, `reader.html?id=${id}`, options);
  await appears(reader, command('listen'));
  await toTop(reader);
  return reader;
}

const toTop = (reader: Page) => reader.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));

/** The same, where the bar is open and the first sentence is asked for. */
async function listen(options?: EngineOptions): Promise<Page> {
  const reader = await openReader(options);
  await click(reader, command('listen'));
  await until('it speaks', () => isSpeaking(reader));
  return reader;
}

/** Presses a control that stops what is being said, and waits until the engine says something else. */
async function press(reader: Page, name: string): Promise<void> {
  await click(reader, command(name));
  await until('it speaks again', () => isSpeaking(reader));
}

const sentence = (reader: Page, words: string) =>
  until(`«${words.slice(0, 30)}…» is marked`, async () => (await marked(reader, 'sentence')) === words);

const status = (reader: Page) => words(reader, '.listen-bar [role="status"]');
const bodyHtml = (reader: Page) => reader.$eval('.article', (article) => article.outerHTML);
const isPressed = (reader: Page) => reader.$eval(command('listen'), (button) => button.getAttribute('aria-pressed'));

describe('the browser itself', () => {
  test('has a voice that reads Arabic, or it is said that it has none and how to get one', async () => {
    const reader = await session.openOwn(`reader.html?id=${id}`);
    await click(reader, command('listen'));
    const settled = `.listen-help, ${command('listen-voice')} option`;
    await appears(reader, settled);
    const hasVoice = await reader.evaluate(() => speechSynthesis.getVoices().some(({ lang }) => /^ar\b/.test(lang)));
    if (!hasVoice) {
      const said = await status(reader);
      expect(said).toContain('لا صوت على هذا الجهاز يقرأ اللغة العربية.');
      const lines = said.split('\n').filter((line) => line.trim());
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines) expect(line).toMatch(/[.\u2069]$/);
    }
    expect(await isPressed(reader)).toBe('true');
    await click(reader, command('listen-stop'));
    await disappears(reader, '.listen-bar');
    expect(await isPressed(reader)).toBe('false');
  });
});

describe('voices', () => {
  test('that come while the panel is there open the bar and begin', async () => {
    const reader = await openReader({ voices: [] });
    await click(reader, command('listen'));
    await appears(reader, '.listen-help');
    await engineOf(reader).setVoices([arabicVoice]);
    await until('it speaks', () => isSpeaking(reader));
    await sentence(reader, first);
  });

  test('that come long after wait to be asked', async () => {
    const reader = await openReader({ voices: [] });
    await click(reader, command('listen'));
    await appears(reader, '.listen-help');
    await reader.evaluate(() => {
      const later = Date.now() + 60_000;
      Date.now = () => later;
    });
    await engineOf(reader).setVoices([arabicVoice]);
    await until('the reader is told', async () => /وُجد صوت/.test(await status(reader).catch(() => '')));
    expect(await isSpeaking(reader)).toBe(false);
    await press(reader, 'listen-play');
    await sentence(reader, first);
  });

  test('that vanish stop the reading and keep its place', async () => {
    const reader = await listen();
    await press(reader, 'listen-next');
    await engineOf(reader).setVoices([]);
    await appears(reader, '.listen-help');
    await until('it is silent', async () => !(await isSpeaking(reader)));
    await engineOf(reader).setVoices([arabicVoice]);
    await press(reader, 'listen-play');
    await sentence(reader, second);
  });

  test('of another language do not read Arabic', async () => {
    const reader = await openReader({ voices: [{ ...arabicVoice, lang: 'en-US' }] });
    await click(reader, command('listen'));
    await appears(reader, '.listen-help');
  });

  test('are the reader’s to choose, and the choice stays', async () => {
    const reader = await listen({ voices: [arabicVoice, hamed] });
    await tick(reader, 3);
    await reader.select(command('listen-voice'), hamed.voiceURI);
    await until('it is his', async () => (await engineOf(reader).saying())?.voice === 'Hamed');
    await tick(reader, 3);
    await reader.select(command('listen-rate'), '1.5');
    await until('it is faster', async () => (await engineOf(reader).saying())?.rate === 1.5);
    await tick(reader, 3);
    // The sentence began anew each time.
    expect(await engineOf(reader).said()).toMatchObject([
      { text: first, voice: 'Salma', rate: 1 },
      { text: first, voice: 'Hamed', rate: 1 },
      { text: first, voice: 'Hamed', rate: 1.5 },
    ]);
    const later = await listen({ voices: [arabicVoice, hamed] });
    await tick(later);
    expect(await engineOf(later).said()).toMatchObject([{ voice: 'Hamed', rate: 1.5 }]);
  });
});

describe('what is marked', () => {
  test('is the sentence and the word that are said, and the document stays as it is', async () => {
    const reader = await openReader();
    const before = await bodyHtml(reader);
    await click(reader, command('listen'));
    await sentence(reader, first);
    await until('it speaks', () => isSpeaking(reader));
    await tick(reader, 3);
    expect(await marked(reader, 'word')).toBe('عائمة');
    await finishPiece(reader);
    await sentence(reader, second);
    expect(await marked(reader, 'word')).toBeNull();
    await tick(reader, 2);
    expect(await marked(reader, 'word')).toBe('انطلقت');
    await finishPiece(reader);
    await sentence(reader, third);
    expect(await said(reader)).toEqual([first, second]);
    expect(await bodyHtml(reader)).toBe(before);
    await click(reader, command('listen-stop'));
    await disappears(reader, '.listen-bar');
    await until('it is silent', async () => !(await isSpeaking(reader)));
    expect([await marked(reader, 'sentence'), await marked(reader, 'word')]).toEqual([null, null]);
  });

  test('is the sentence alone where the voice does not tell words', async () => {
    const reader = await listen({ voices: [arabicVoice], boundaries: false });
    await tick(reader, 4);
    expect([await marked(reader, 'sentence'), await marked(reader, 'word')]).toEqual([first, null]);
  });

  test('crosses the parts of a sentence that stand in elements of their own', async () => {
    const reader = await listen();
    const words = 'أما الكهرباء فيأتي 70% منها من ألواح شمسية ثُبّتت على السطح، والباقي من مولّد صغير لا يُشغَّل إلا ليلًا.';
    const parts = await reader.$$eval('.article-body bdi', (all) => all.map((one) => one.textContent));
    expect(parts).toContain('70');
    for (let i = 0, at = first; i < 40 && at !== words; i++) {
      const before = await marked(reader, 'sentence');
      await press(reader, 'listen-next');
      at = await until('the next is marked', async () => {
        const now = await marked(reader, 'sentence');
        return now !== before && now;
      });
    }
    expect(await marked(reader, 'sentence')).toBe(words);
    await tick(reader, 5);
    expect(await marked(reader, 'word')).toBe('70');
  });

  test('every word of the article is said once, and the end says that it is the end', async () => {
    const reader = await listen();
    await until('it has ended', async () => {
      await finishPiece(reader);
      return /انتهت/.test(await status(reader));
    });
    const all = (await said(reader)).join(' ').split(/\s+/);
    const text = await reader.evaluate(() =>
      ['[itemprop="headline"]', '.article-body']
        .flatMap((one) => [...(document.querySelector<HTMLElement>(one)?.innerText.matchAll(/\S+/g) ?? [])])
        .map(([word]) => word),
    );
    expect(all).toEqual(text);
    expect(await marked(reader, 'sentence')).toBeNull();
    await press(reader, 'listen-play');
    await sentence(reader, first);
  });
});

describe('controls', () => {
  test('pause is silent and keeps the mark, and goes on from there', async () => {
    const reader = await listen();
    await press(reader, 'listen-next');
    await tick(reader, 4);
    await click(reader, command('listen-pause'));
    await appears(reader, command('listen-play'));
    expect(await isSpeaking(reader)).toBe(false);
    expect(await marked(reader, 'sentence')).toBe(second);
    expect(await reader.$eval('.listen-bar [role="status"]', (one) => one.textContent)).toContain('متوقفة مؤقتًا');
    await press(reader, 'listen-play');
    await tick(reader);
    expect(await said(reader)).toEqual([second, second]);
  });

  test('next and previous go by sentences', async () => {
    const reader = await listen();
    await press(reader, 'listen-next');
    await sentence(reader, second);
    await press(reader, 'listen-next');
    await sentence(reader, third);
    await press(reader, 'listen-previous');
    await sentence(reader, second);
  });

  test('the button in the toolbar is pressed as long as the bar is there, and gets the focus back', async () => {
    const reader = await listen();
    expect(await isPressed(reader)).toBe('true');
    await reader.focus(command('listen-next'));
    await reader.keyboard.press('Escape');
    await disappears(reader, '.listen-bar');
    expect(await isPressed(reader)).toBe('false');
    await until('it is silent', async () => !(await isSpeaking(reader)));
    expect(await reader.evaluate(() => document.activeElement?.getAttribute('data-command'))).toBe('listen');
  });

  test('the popup opens the reader tab for it', async () => {
    const popup = await session.press(await session.visit(sampleAddress));
    await click(popup, command('listen'));
    const reader = await session.tab('reader.html');
    await appears(reader, '.listen-bar');
    // A reload is no wish to listen.
    expect(new URL(reader.url()).searchParams.has('listen')).toBe(false);
  });
});

describe('a click', () => {
  const paragraph = '.article-body p:nth-of-type(2)';
  const itsFirst = 'والمركب عبّارة قديمة كانت تنقل الشاحنات قبل بناء الجسر الجديد، وظلت راسية بلا عمل تسع سنوات.';

  test('on a paragraph begins there, as long as the bar is open', async () => {
    const reader = await openReader();
    await click(reader, paragraph);
    expect(await marked(reader, 'sentence')).toBeNull();
    await toTop(reader);
    await click(reader, command('listen'));
    await sentence(reader, first);
    await click(reader, paragraph);
    await sentence(reader, itsFirst);
    await until('it speaks', () => isSpeaking(reader));
    await tick(reader);
    expect(await said(reader)).toEqual([itsFirst]);
  });

  test('that selects is none', async () => {
    const reader = await listen();
    const box = await (await reader.$(paragraph))?.boundingBox();
    if (!box) throw new Error('there is no such paragraph');
    await reader.evaluate(
      (selector) => document.querySelector(selector)?.scrollIntoView({ block: 'center' }),
      paragraph,
    );
    const { x, y, width } = (await (await reader.$(paragraph))?.boundingBox()) ?? box;
    await reader.mouse.move(x + width - 20, y + 20);
    await reader.mouse.down();
    await reader.mouse.move(x + width - 160, y + 20, { steps: 4 });
    await reader.mouse.up();
    expect(await reader.evaluate(() => String(getSelection()))).not.toBe('');
    expect(await marked(reader, 'sentence')).toBe(first);
    // Nor is the one that takes the selection back.
    await reader.mouse.click(x + width - 300, y + 20);
    expect(await marked(reader, 'sentence')).toBe(first);
    await reader.mouse.click(x + width - 300, y + 20);
    await sentence(reader, itsFirst);
  });

  test('on a link is the link’s', async () => {
    const reader = await listen();
    await reader.evaluate((selector) => {
      const link = Object.assign(document.createElement('a'), { href: '#here', textContent: 'رابط' });
      document.querySelector(selector)?.prepend(link);
    }, paragraph);
    await click(reader, `${paragraph} a`);
    await until('the link was followed', () => reader.evaluate(() => location.hash === '#here'));
    expect(await marked(reader, 'sentence')).toBe(first);
  });
});

describe('what happens meanwhile', () => {
  test('another tab in front: it reads on', async () => {
    const reader = await listen();
    // A new tab opens in front.
    await session.openOwn('library.html');
    await until('the reader is hidden', () => reader.evaluate(() => document.hidden));
    for (let i = 0; i < 3; i++) await finishPiece(reader);
    expect(await said(reader)).toEqual([first, second, third]);
  });

  test('the engine fails: the reader is told, the place is kept, and it goes on when asked', async () => {
    const reader = await listen();
    await press(reader, 'listen-next');
    await tick(reader, 3);
    await engineOf(reader).fail('network');
    await appears(reader, command('listen-continue'));
    expect(await status(reader)).toMatch(/الإنترنت.*موضعك محفوظ/);
    expect(await marked(reader, 'sentence')).toBe(second);
    await press(reader, 'listen-continue');
    await tick(reader);
    expect((await said(reader)).at(-1)).toBe(second);
    await disappears(reader, command('listen-continue'));
  });

  test('the engine dies without a word: it is asked again', async () => {
    const reader = await listen();
    await tick(reader, 3);
    await engineOf(reader).die(false);
    await until('it is asked again', async () => {
      await tick(reader);
      return (await said(reader)).length === 2;
    });
    expect(await marked(reader, 'sentence')).toBe(first);
  });

  test('the body is replaced: it reads on in the new one', async () => {
    const reader = await listen();
    await press(reader, 'listen-next');
    await tick(reader, 3);
    await reader.evaluate(() => {
      const body = document.querySelector('.article-body') as HTMLElement;
      const paragraph = Object.assign(document.createElement('p'), { textContent: 'فقرة كانت ناقصة.' });
      body.replaceChildren(paragraph, ...[...body.childNodes].map((node) => node.cloneNode(true)));
    });
    await until('it is marked in the new body', () =>
      reader.evaluate(() => {
        const ranges = [...(CSS.highlights.get('spoken-sentence') ?? [])] as Range[];
        return ranges.length > 0 && ranges.every(({ startContainer }) => startContainer.isConnected);
      }),
    );
    await sentence(reader, second);
    await tick(reader);
    expect(await marked(reader, 'word')).toBe('أمس');
    await finishPiece(reader);
    await sentence(reader, third);
    expect(await said(reader)).toEqual([second]);
  });

  test('the body is emptied: it ends without a complaint', async () => {
    const reader = await listen();
    await reader.evaluate(() => {
      document.querySelector('.article-body')?.replaceChildren();
    });
    await finishPiece(reader);
    await until('it has ended', async () => /انتهت/.test(await status(reader)));
  });
});

describe('the view', () => {
  const isInSight = (reader: Page) =>
    reader.evaluate(() => {
      const [range] = CSS.highlights.get('spoken-sentence') as unknown as Iterable<Range>;
      const { top, bottom } = (range as Range).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });

  test('follows the sentence out of sight, and only then', async () => {
    const reader = await listen();
    await reader.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }]);
    const top = await reader.evaluate(() => scrollY);
    for (let i = 0; i < 12; i++) await press(reader, 'listen-next');
    await until('the page has moved', async () => (await reader.evaluate(() => scrollY)) > top);
    await until('it is in sight', () => isInSight(reader));
  });

  test('stays where the reader scrolls to, until the reader asks for a place', async () => {
    const reader = await listen();
    await reader.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    const far = await until('it is there', () => reader.evaluate(() => scrollY));
    // The browser sends the event of a scroll with its next picture.
    await reader.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    for (let i = 0; i < 2; i++) await finishPiece(reader);
    await sentence(reader, third);
    expect(await reader.evaluate(() => scrollY)).toBe(far);
    await press(reader, 'listen-previous');
    await until('it is in sight', () => isInSight(reader));
  });

  test('begins with what the reader has before them', async () => {
    const reader = await openReader();
    await reader.evaluate(() =>
      document.querySelectorAll('.article-body p')[4]?.scrollIntoView({ behavior: 'instant' }),
    );
    // The bar has gone away by then, or is about to: by the key.
    await reader.keyboard.press('l');
    await until('it speaks', () => isSpeaking(reader));
    const words = await until('a sentence is marked', () => marked(reader, 'sentence'));
    expect(words).not.toBe(first);
    expect(sample.paragraphs.slice(4).join(' ')).toContain(words);
  });
});
