import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { csvRows } from '../../../../lib/library/import/csv-rows';
import type { Item } from '../../../../lib/library/import/imported-entry';
import { momentOf } from '../../../../lib/library/import/moment-of';
import { recognise } from '../../../../lib/library/import/recognise';
import { openZip } from '../../../../lib/library/import/zip-files';
import { aFile, packedBytes, textOfFile } from './packed';

const utf8 = new TextEncoder();
const pocket = 'title,url,time_added,tags,status';

/** What is read of a file, and what stopped the reading. */
async function readAll(file: Blob): Promise<{ items: Item[]; error: unknown }> {
  const recognised = await recognise(file);
  if (recognised.kind !== 'list') throw new Error(JSON.stringify(recognised));
  const items: Item[] = [];
  try {
    for await (const item of recognised.read(() => undefined)) items.push(item);
  } catch (error) {
    return { items, error };
  }
  return { items, error: null };
}

const titles = (items: readonly Item[]) => items.map((item) => (item.kind === 'entry' ? item.entry.title : null));
const reasonsAt = (items: readonly Item[]) =>
  items.flatMap((item) =>
    item.kind === 'rejection' ? [`${item.rejection.place.number}: ${item.rejection.reason}`] : [],
  );

describe('a file is known by what is in it', () => {
  const kindOf = async (...parts: BlobPart[]) => recognise(new Blob(parts));

  test('nothing, other texts, pictures and other archives are refused', async () => {
    expect(await kindOf()).toEqual({ kind: 'refusal', reason: 'empty' });
    const unknown = { kind: 'refusal', reason: 'unknown' };
    expect(await kindOf('قائمة مشتريات: خبز وقمح')).toEqual(unknown);
    expect(await kindOf('{"naqi":"own-rules"}')).toEqual(unknown);
    expect(await kindOf('<!DOCTYPE html><title>صفحة</title>')).toEqual(unknown);
    expect(await kindOf('name,price\nخبز,3\n')).toEqual(unknown);
    expect(await kindOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))).toEqual(
      unknown,
    );
    const photos = zipSync({ 'a.jpg': new Uint8Array(9), 'b.jpg': new Uint8Array(9) }) as Uint8Array<ArrayBuffer>;
    expect(await kindOf(photos)).toEqual(unknown);
  });

  test('our own backup is not taken for a list', async () => {
    const backup = zipSync({ 'naqi.json': utf8.encode('{"naqi":"library-backup"}') }) as Uint8Array<ArrayBuffer>;
    expect(await kindOf(backup)).toEqual({ kind: 'backup' });
  });

  test('an archive without its end is damaged', async () => {
    const bytes = packedBytes('omnivore');
    expect(await kindOf(bytes.subarray(0, bytes.length - 40))).toEqual({ kind: 'refusal', reason: 'damaged' });
  });

  test('its name and the order of its columns do not count', async () => {
    const file = new File(
      [`${pocket.split(',').reverse().join(';')}\nunread;كتب;1698568488;https://a.example/1;عنوان`],
      'x.txt',
    );
    expect(await recognise(file)).toMatchObject({ kind: 'list', program: 'pocket' });
    const { items } = await readAll(file);
    expect(items).toMatchObject([{ entry: { address: 'https://a.example/1', title: 'عنوان', tags: ['كتب'] } }]);
  });

  test('a list that was packed alone is read', async () => {
    const file = new Blob([
      zipSync({ 'my list.csv': utf8.encode(textOfFile('instapaper-export.csv')) }) as Uint8Array<ArrayBuffer>,
    ]);
    expect(await recognise(file)).toMatchObject({ kind: 'list', program: 'instapaper' });
    expect((await readAll(file)).items).toHaveLength(4);
  });
});

describe('character sets', () => {
  const list = `${pocket}\nمكتبة عائمة,https://a.example/1,1698568488,,unread\n`;
  const utf16 = (text: string, little: boolean) => {
    const view = new DataView(new ArrayBuffer(2 * text.length));
    for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), little);
    return view.buffer;
  };
  /** The letters of the title in windows-1256. */
  const letters: Record<string, number> = { م: 0xe3, ك: 0xdf, ت: 0xca, ب: 0xc8, ة: 0xc9, ع: 0xda, ا: 0xc7, ئ: 0xc6 };
  const windows = Uint8Array.from([...list], (letter) => letters[letter] ?? letter.charCodeAt(0));

  test.each<[string, BlobPart[]]>([
    ['UTF-8', [list]],
    ['UTF-8 with a mark', ['\ufeff', list]],
    ['UTF-16 with a mark', [utf16(`\ufeff${list}`, true)]],
    ['UTF-16, big end first, with a mark', [utf16(`\ufeff${list}`, false)]],
    ['UTF-16 without a mark', [utf16(list, true)]],
    ['windows-1256', [windows]],
    ['UTF-16 with tabs, as spreadsheets write it', [utf16(`\ufeff${list.replaceAll(',', '\t')}`, true)]],
  ])('%s', async (_, parts) => {
    const { items } = await readAll(new Blob(parts));
    expect(titles(items)).toEqual(['مكتبة عائمة']);
  });

  test('one broken letter does not make another set of it', async () => {
    const bytes = utf8.encode(list);
    const { items } = await readAll(new Blob([bytes, utf8.encode('جدول').subarray(0, 3)]));
    expect(titles(items)[0]).toBe('مكتبة عائمة');
  });

  test('letters at the edges of pieces stay whole', async () => {
    const rows = Array.from(
      { length: 4000 },
      (_, i) => `مكتبة عائمة رقم ${i},https://a.example/${i},1698568488,,unread`,
    );
    const { items } = await readAll(new Blob([`${pocket}\r\n${rows.join('\r\n')}\r\n`]));
    expect(titles(items)).toEqual(rows.map((row) => row.split(',')[0]));
  });
});

describe('broken lists', () => {
  test('a quotation mark that is never closed costs its line alone', async () => {
    const { items, error } = await readAll(
      new Blob([
        `${pocket}\nأ,https://a.example/1,1,,unread\n"ب,https://a.example/2,1,,unread\nج,https://a.example/3,1,,unread\n`,
      ]),
    );
    expect(error).toBeNull();
    expect(titles(items)).toEqual(['أ', null, 'ج']);
    expect(reasonsAt(items)).toEqual(['3: malformed']);
  });

  test('line numbers hold after fields of several lines, empty lines and broken ones', async () => {
    async function* once() {
      yield 'a,b\n1,"x\ny"\n\n\n"2,z\n3,w\n"4","a""b"\n';
    }
    const rows = [];
    for await (const row of csvRows(once())) rows.push(row);
    expect(rows).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['1', 'x\ny'] },
      { line: 6, fields: null },
      { line: 7, fields: ['3', 'w'] },
      { line: 8, fields: ['4', 'a"b'] },
    ]);
  });

  test('a quotation mark that opens over megabytes does not hold them in memory', async () => {
    const row = 'عنوان,https://a.example/1,1698568488,,unread\n';
    const { items } = await readAll(new Blob([`${pocket}\n"${row}`, row.repeat(60_000)]));
    expect(items).toHaveLength(60_001);
    expect(reasonsAt(items)).toEqual(['2: malformed']);
  });

  test('a file of quotation marks that do not match ends as damaged', async () => {
    const { items, error } = await readAll(new Blob([`${pocket}\n`, '"a\n'.repeat(1001)]));
    expect(items.length).toBeLessThan(1000);
    expect(error).toMatchObject({ name: 'DamagedFile' });
  });

  test('a list in JSON that ends in the middle gives what was whole, and says so', async () => {
    const text = textOfFile('wallabag.json');
    const { items, error } = await readAll(new Blob([text.slice(0, text.indexOf('"id": 42'))]));
    expect(titles(items)).toEqual(['مكتبة عائمة تحمل ستة آلاف كتاب إلى قرى النهر']);
    expect(error).toMatchObject({ name: 'DamagedFile' });
  });

  test('an entry in JSON that is none is told, and the next is read', async () => {
    const good = '{"is_archived":0,"url":"https://a.example/1","title":"أ"}';
    const { items } = await readAll(new Blob([`[${good},{"url":https},7,["\\"]"],${good}]`]));
    expect(titles(items)).toEqual(['أ', null, 'أ'].toSpliced(2, 0, null));
    expect(reasonsAt(items)).toEqual(['2: malformed', '3: no-address']);
  });

  test('bookmarks with tags that never end are read to the end', async () => {
    const head = '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>';
    const { items } = await readAll(
      new Blob([
        `${head}<DT><A HREF="https://a.example/1">أ</A><DT><A HREF="https://a.example/2`,
        ' <'.repeat(300_000),
      ]),
    );
    expect(titles(items)[0]).toBe('أ');
  });
});

describe('hostile contents', () => {
  const one = async (fields: string) => (await readAll(new Blob([`${pocket}\n${fields}\n`]))).items[0];

  test.each([
    ['javascript:alert(1)', 'not-web'],
    ['data:text/html;base64,PHA+', 'not-web'],
    ['file:///etc/passwd', 'not-web'],
    ['chrome://settings', 'not-web'],
    ['عنوان بلا شيء', 'malformed'],
    ['http://', 'malformed'],
    [`https://a.example/${'x'.repeat(9000)}`, 'malformed'],
  ])('the address %.40s is refused', async (address, reason) => {
    expect(await one(`t,${address},1,,unread`)).toMatchObject({ kind: 'rejection', rejection: { reason } });
  });

  test('marks of direction and control characters do not come in with titles and tags', async () => {
    expect(
      await one('\u202eعنوان\u202c \u0007مقلوب\u200f,https://a.example/1,1,\u2066وسم\u2069|وسم,unread'),
    ).toMatchObject({
      entry: { title: 'عنوان مقلوب', tags: ['وسم'] },
    });
  });

  test('markup in titles is words', async () => {
    expect(await one('<img src=x onerror=alert(1)>,https://a.example/1,1,,unread')).toMatchObject({
      entry: { title: '<img src=x onerror=alert(1)>' },
    });
  });

  test('an archive that unpacks to a thousand times its size is not followed', async () => {
    const row = utf8.encode('عنوان,https://a.example/1,1698568488,,unread\n');
    const unpacked = new Uint8Array(4_000_000);
    for (let at = 0; at + row.length < unpacked.length; at += row.length) unpacked.set(row, at);
    const packed = zipSync({ 'x.csv': unpacked }) as Uint8Array<ArrayBuffer>;
    const bombs = 30;
    // Many files, each over the same bytes: what is counted is what comes out.
    const most = 20_000_000;
    const zip = await openZip(new Blob([packed]), most);
    let read = 0;
    const pour = async () => {
      const reader = zip.source('x.csv').open().getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        read += value.length;
      }
    };
    const all = async () => {
      for (let i = 0; i < bombs; i++) await pour();
    };
    await expect(all()).rejects.toMatchObject({ name: 'DamagedFile' });
    expect(read).toBeLessThanOrEqual(most);
  });

  test('paths in an archive are names and nothing else', async () => {
    const evil = zipSync({
      '../../part_000000.csv': utf8.encode(`${pocket}\nأ,https://a.example/1,1,,unread\n`),
      '/etc/passwd': utf8.encode('x'),
    }) as Uint8Array<ArrayBuffer>;
    const { items } = await readAll(new Blob([evil]));
    expect(items).toMatchObject([{ entry: { title: 'أ', place: { file: '../../part_000000.csv' } } }]);
  });

  test('an archive with damage in one of its files says so after what was read before', async () => {
    const parts = zipSync({
      'part_000000.csv': utf8.encode(textOfFile('pocket/part_000000.csv')),
      'part_000001.csv': utf8.encode(textOfFile('pocket/part_000001.csv').repeat(200)),
    }) as Uint8Array<ArrayBuffer>;
    const at = new TextDecoder('latin1').decode(parts).indexOf('part_000001.csv');
    parts.fill(0xff, at + 20, at + 60);
    const { items, error } = await readAll(new Blob([parts]));
    expect(items).toHaveLength(4);
    expect(error).toMatchObject({ name: 'DamagedFile' });
  });
});

test('moments of every kind, and none that cannot be', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  expect(momentOf('1698568488', now)).toBe('2023-10-29T08:34:48.000Z');
  expect(momentOf(1698568488000, now)).toBe('2023-10-29T08:34:48.000Z');
  expect(momentOf('1698568488000000', now)).toBe('2023-10-29T08:34:48.000Z');
  expect(momentOf('2022-11-06 04:33:50+00:00', now)).toBe('2022-11-06T04:33:50.000Z');
  expect(momentOf('2024-01-01T10:00:00+0200', now)).toBe('2024-01-01T08:00:00.000Z');
  expect(momentOf('2023-09-01', now)).toBe('2023-09-01T00:00:00.000Z');
  expect(momentOf('2023-09-01 10:00:00', now)).toBe('2023-09-01T10:00:00.000Z');
  for (const none of ['', '0', '1', 'أمس', null, {}, '9999999999', '2050-01-01', '1970-01-02T00:00:00Z'])
    expect(momentOf(none, now)).toBeNull();
});

test('a file that is not there any more stops the reading with the browser’s own error', async () => {
  const good = aFile('wallabag.json');
  const gone = Object.assign(new Blob([good]), {
    stream: () =>
      new ReadableStream({ pull: (controller) => controller.error(new DOMException('gone', 'NotReadableError')) }),
  });
  await expect(recognise(gone)).rejects.toMatchObject({ name: 'NotReadableError' });
});
