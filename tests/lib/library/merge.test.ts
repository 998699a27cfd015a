import './browser-globals';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../../lib/article';
import type { ArticleDocument } from '../../../lib/library/database';
import { mergeDocuments } from '../../../lib/library/merge';
import { aHighlight } from '../a-highlight';
import { anArticle } from '../an-article';

function aDocument(different: Partial<ArticleDocument> = {}): ArticleDocument {
  const { html: _, text: __, ...fields } = anArticle();
  return {
    ...fields,
    schema: 3,
    savedAt: '2026-03-14T10:00:00.000Z',
    removedAt: null,
    highlights: [],
    changedAt: '2026-03-14T10:00:00.000Z',
    goneHighlights: {},
    tags: [],
    favourite: false,
    archivedAt: null,
    finishedAt: null,
    position: null,
    filled: true,
    importedFrom: null,
    pictures: [],
    ...different,
  };
}

const at = (hour: number) => `2026-03-15T${String(hour).padStart(2, '0')}:00:00.000Z`;
const place = (progress: number): Position => ({ block: 0, words: `كلمات ${progress}`, offset: 0, progress });
const merge = (a: ArticleDocument, b: ArticleDocument) => mergeDocuments(a, b).merged;

/** What a document says, whatever the order of its lists. */
const said = (document: ArticleDocument) => ({
  ...document,
  tags: document.tags.toSorted(),
  highlights: document.highlights.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});

describe('of two copies', () => {
  test('the tags of both stay, those of the newer one first', () => {
    const a = aDocument({ tags: ['أنهار', 'كتب'], changedAt: at(1) });
    const b = aDocument({ tags: ['ثقافة', 'كتب'], changedAt: at(2) });
    expect(merge(a, b).tags).toEqual(['ثقافة', 'كتب', 'أنهار']);
  });

  test('the highlights of both stay, each as it was last', () => {
    const a = aDocument({ highlights: [aHighlight('one', { note: 'أولى', changedAt: 5 }), aHighlight('two')] });
    const b = aDocument({
      highlights: [aHighlight('three'), aHighlight('one', { note: 'ثانية', changedAt: 6 })],
      changedAt: at(2),
    });
    const { highlights } = merge(a, b);
    expect(highlights.map(({ id, note }) => [id, note])).toEqual([
      ['three', ''],
      ['one', 'ثانية'],
      ['two', ''],
    ]);
  });

  test('the further place stays, though the other was kept later', () => {
    const a = aDocument({ position: place(0.8), changedAt: at(1) });
    const b = aDocument({ position: place(0.2), changedAt: at(2) });
    expect(merge(a, b).position).toEqual(place(0.8));
    expect(merge(a, aDocument({ changedAt: at(3) })).position).toEqual(place(0.8));
  });

  test('it was saved and finished when it first was', () => {
    const a = aDocument({ savedAt: at(4), finishedAt: at(9), changedAt: at(9) });
    const b = aDocument({ savedAt: at(3), finishedAt: at(8), changedAt: at(8) });
    const c = aDocument({ savedAt: at(5), finishedAt: null, changedAt: at(10) });
    expect(merge(a, b)).toMatchObject({ savedAt: at(3), finishedAt: at(8) });
    expect(merge(b, c)).toMatchObject({ savedAt: at(3), finishedAt: at(8) });
  });

  test('moments are compared as moments, in whatever zone they are written', () => {
    const a = aDocument({ changedAt: '2026-03-15T12:00:00+03:00', favourite: true });
    const b = aDocument({ changedAt: '2026-03-15T10:00:00.000Z' });
    expect(merge(a, b).favourite).toBe(false);
  });

  test('the newer one says whether it is a favourite, in the archive, and where it came from', () => {
    const a = aDocument({ favourite: true, archivedAt: at(1), importedFrom: 'pocket', changedAt: at(1) });
    const b = aDocument({ changedAt: at(2) });
    expect(merge(a, b)).toMatchObject({ favourite: false, archivedAt: null, importedFrom: null, changedAt: at(2) });
  });
});

describe('a highlight that was taken away', () => {
  const marked = aDocument({ highlights: [aHighlight('one', { changedAt: 5 })], changedAt: at(3) });

  test('does not come back from a copy that still has it', () => {
    const taken = aDocument({ goneHighlights: { one: 6 }, changedAt: at(1) });
    expect(merge(marked, taken)).toMatchObject({ highlights: [], goneHighlights: { one: 6 } });
  });

  test('in the same moment as its last change, stays away', () => {
    expect(merge(marked, aDocument({ goneHighlights: { one: 5 } })).highlights).toEqual([]);
  });

  test('stays where it was changed after that', () => {
    const taken = aDocument({ goneHighlights: { one: 4 }, changedAt: at(9) });
    expect(merge(marked, taken).highlights).toEqual(marked.highlights);
  });

  test('twice, was taken away at the later of the two', () => {
    const a = aDocument({ goneHighlights: { one: 6, two: 1 } });
    const b = aDocument({ goneHighlights: { one: 9, three: 2 } });
    expect(merge(a, b).goneHighlights).toEqual({ one: 9, two: 1, three: 2 });
  });

  test('with a name that objects have by themselves, is a highlight like others', () => {
    const a = aDocument({ highlights: [aHighlight('constructor'), aHighlight('toString')] });
    expect(merge(a, aDocument({ changedAt: at(2) })).highlights).toEqual(a.highlights);
  });
});

describe('the bin', () => {
  test('has an article that was put there after its last change elsewhere', () => {
    const edited = aDocument({ tags: ['كتب'], changedAt: at(1) });
    const removed = aDocument({ removedAt: at(2), changedAt: at(2) });
    expect(merge(edited, removed)).toMatchObject({ removedAt: at(2), tags: ['كتب'] });
  });

  test('gives back an article that was changed elsewhere after that', () => {
    const edited = aDocument({ tags: ['كتب'], changedAt: at(3) });
    const removed = aDocument({ removedAt: at(2), changedAt: at(2), tags: ['أنهار'] });
    expect(merge(edited, removed)).toMatchObject({ removedAt: null, tags: ['كتب', 'أنهار'] });
  });
});

describe('the text', () => {
  const old = aDocument({ headline: 'عنوان أول', words: 5, changedAt: at(1) });
  const picture = { src: 'https://a.example/p.jpg', attachment: 'picture-1', width: 2, height: 1 };

  test('is that of the newer copy, with its headline and its pictures', () => {
    const renewed = aDocument({ headline: 'عنوان جديد', words: 9, pictures: [picture], changedAt: at(2) });
    expect(mergeDocuments(old, renewed)).toMatchObject({
      body: 'b',
      merged: { headline: 'عنوان جديد', words: 9, pictures: [picture] },
    });
    expect(mergeDocuments(renewed, old).body).toBe('a');
  });

  test('is that of the copy that has one, and the rest still follows the newer', () => {
    const empty = aDocument({ headline: 'من قائمة', words: 0, filled: false, favourite: true, changedAt: at(2) });
    const expected = { headline: 'عنوان أول', words: 5, filled: true, favourite: true, changedAt: at(2) };
    expect(mergeDocuments(old, empty)).toMatchObject({ body: 'a', merged: expected });
    expect(mergeDocuments(empty, old)).toMatchObject({ body: 'b', merged: expected });
  });

  test('of two copies that differ in nothing else is the same one from both sides', () => {
    const withBody = (digest: string) => ({ ...old, _attachments: { 'body.json': { digest } } });
    const [a, b] = [withBody('md5-a'), withBody('md5-b')];
    expect([mergeDocuments(a, b).body, mergeDocuments(b, a).body]).toEqual(['b', 'a']);
  });
});

describe('documents of other versions', () => {
  test('keep the fields that this version does not know', () => {
    const newer = { ...aDocument({ schema: 9, changedAt: at(1) }), mood: 'calm' };
    const own = aDocument({ changedAt: at(2), favourite: true });
    expect(merge(newer, own)).toMatchObject({ schema: 9, mood: 'calm', favourite: true });
    expect(merge(own, newer)).toMatchObject({ schema: 9, mood: 'calm', favourite: true });
  });

  test('are raised to the present one', () => {
    const { changedAt: _, tags: __, goneHighlights: ___, highlights: ____, ...first } = aDocument({ schema: 1 });
    expect(merge(first as ArticleDocument, aDocument({ tags: ['كتب'], changedAt: at(2) }))).toMatchObject({
      schema: 3,
      tags: ['كتب'],
      highlights: [],
    });
  });

  test("carry nothing of the store's own into what they come to", () => {
    const a = { ...aDocument(), _id: 'article:a', _rev: '1-a', _attachments: {} };
    expect(Object.keys(merge(a, aDocument())).filter((field) => field.startsWith('_'))).toEqual([]);
  });
});

/** What may stand in a field: what should, and what a broken program may have left there. */
const values: { [field in keyof ArticleDocument]?: unknown[] } = {
  changedAt: [at(1), at(1), at(2), at(3), '', 'gestern', 7, null],
  savedAt: [at(1), at(2), 'gestern', null, {}],
  removedAt: [null, null, at(2), '', 7, undefined],
  finishedAt: [null, at(1), at(4), 'nie', []],
  archivedAt: [null, at(1), 0],
  favourite: [true, false, 'ja'],
  filled: [true, true, false],
  tags: [[], ['كتب'], ['أنهار', 'كتب'], ['ثقافة', '', 7, ' كتب '], 'كتب', null],
  position: [null, place(0.2), place(0.9), { ...place(0.9), words: 'كلمات أخرى' }, { progress: 1 }, 'hier'],
  highlights: [
    [],
    [aHighlight('one')],
    [aHighlight('two', { note: 'أولى' }), aHighlight('one', { changedAt: 1_773_500_000_009 })],
    [aHighlight('two', { note: 'ثانية' }), aHighlight('three')],
    [null, 7, { id: 'four' }, aHighlight('one', { changedAt: 0, madeAt: 0 })],
    'none',
  ],
  goneHighlights: [{}, { one: 1_773_500_000_005 }, { two: 1_773_500_000_000, three: 'spät' }, [], null],
  headline: ['عنوان', 'عنوان آخر'],
  pictures: [[], [{ src: 'https://a.example/p.jpg', attachment: 'picture-1', width: 2, height: 1 }], [null], 7],
  schema: [3, 3, 2, 4, 'x'],
};

/** Documents of all sorts, the same at every run. */
function someDocuments(count: number): ArticleDocument[] {
  let seed = 20_260_314;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  return Array.from({ length: count }, () => {
    const fields = Object.entries(values).map(([field, all]) => [field, all[next(all.length)]]);
    return { ...aDocument(), ...Object.fromEntries(fields) } as ArticleDocument;
  });
}

describe('whatever the documents are', () => {
  const documents = someDocuments(600);
  const pairs = documents.slice(1).map((b, i) => [documents[i] as ArticleDocument, b] as const);

  test('it is the same from both sides, to the letter', () => {
    for (const [a, b] of pairs) {
      const one = mergeDocuments(a, b);
      const other = mergeDocuments(b, a);
      expect(other.merged).toEqual(one.merged);
      // The letters decide the revision that both machines give it.
      expect(JSON.stringify(other.merged)).toBe(JSON.stringify(one.merged));
    }
  });

  test('it is itself with itself, and with what went into it', () => {
    for (const [a, b] of pairs) {
      const merged = merge(a, b);
      expect(merge(merged, merged)).toEqual(merged);
      expect(said(merge(merged, a))).toEqual(said(merge(a, merged)));
      expect(said(merge(merge(merged, a), b))).toEqual(said(merge(merged, a)));
    }
  });

  test('three come to the same in whatever order, in all that is not of the text', () => {
    const ofNoText = (document: ArticleDocument) => {
      const { tags, highlights, goneHighlights, position, savedAt, finishedAt, changedAt, schema } = said(document);
      return { tags, highlights, goneHighlights, progress: position?.progress, savedAt, finishedAt, changedAt, schema };
    };
    for (const [i, [a, b]] of pairs.slice(1).entries()) {
      const c = documents[i] as ArticleDocument;
      const expected = ofNoText(merge(merge(a, b), c));
      expect(ofNoText(merge(a, merge(b, c)))).toEqual(expected);
      expect(ofNoText(merge(merge(c, a), b))).toEqual(expected);
    }
  });

  test('nothing of either is lost but what was taken away', () => {
    for (const [a, b] of pairs) {
      const { tags, highlights, goneHighlights } = merge(a, b);
      for (const side of [merge(a, a), merge(b, b)]) {
        expect(tags).toEqual(expect.arrayContaining(side.tags));
        for (const { id, changedAt } of side.highlights) {
          const stays = highlights.some((one) => one.id === id && one.changedAt >= changedAt);
          expect(stays || (goneHighlights[id] ?? -1) >= changedAt).toBe(true);
        }
      }
    }
  });
});
