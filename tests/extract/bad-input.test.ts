import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '../../lib/extract/extract';
import { parsedView } from '../../lib/extract/live';

const address = 'https://news.example/local/4711';
const prose =
  'افتتح رئيس البلدية صباح اليوم مكتبة عامة في حي الميناء تضم أكثر من عشرين ألف كتاب ومجلة للكبار والصغار. ';
const headline = '<h1>افتتاح مكتبة عامة في حي الميناء</h1>';

/** What stands in these bytes for a browser that was told another encoding. */
const readAs = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);
const letters = readAs(
  Uint8Array.from({ length: 256 }, (_, i) => i),
  'windows-1256',
);
const windows1256 = (text: string) => Uint8Array.from(text, (letter) => letters.indexOf(letter));
const utf8 = (text: string) => new TextEncoder().encode(text);

const read = (html: string) =>
  extract(new JSDOM(html, { url: address }).window.document, { address, view: parsedView });

describe('an article, whatever the page is like', () => {
  it.each([
    ['markup that is cut off', `${headline}<div><p>${prose.repeat(3)}<p>${prose.repeat(2)}<div><span><a href="`],
    ['5,000 boxes in one another', `${headline}${'<div>'.repeat(5000)}<p>${prose.repeat(3)}</p>`],
    [
      'a form whose fields stand for its properties',
      `${headline}<form>${['parentElement', 'nextSibling', 'firstChild', 'nodeName', 'id', 'attributes']
        .map((name) => `<input name="${name}">`)
        .join('')}<p class="summary">${prose}</p><p>${prose.repeat(3)}</p></form>`,
    ],
    ['one element for each word', `${headline}<p>${prose.repeat(3).split(' ').join('</span> <span>')}</p>`],
  ])('%s', (_, html) => {
    const extraction = read(html);
    expect(extraction.kind).toBe('article');
    expect(extraction.kind === 'article' && extraction.article.text).toContain('مكتبة عامة في حي الميناء تضم');
  });
});

describe('a reason, where there is no article', () => {
  it.each([
    ['nothing', ''],
    ['frames', '<frameset><frame src="about:blank"></frameset>'],
    ['scripts alone', '<script>document.title = 1</script>'],
  ])('%s', (_, html) => {
    expect(read(html)).toEqual({ kind: 'refusal', reason: 'no-text' });
  });

  const page = `<title>مكتبة عامة</title>${headline}<p>${prose.repeat(3)}</p><p>${prose.repeat(2)}</p>`;
  it.each([
    ['windows-1256 for windows-1252', readAs(windows1256(page), 'windows-1252')],
    ['windows-1256 for UTF-8', readAs(windows1256(page), 'utf-8')],
    ['UTF-8 for windows-1252', readAs(utf8(page), 'windows-1252')],
    ['UTF-8 for windows-1256', readAs(utf8(page), 'windows-1256')],
  ])('%s', (_, html) => {
    expect(read(html)).toEqual({ kind: 'refusal', reason: 'garbled' });
  });

  it('its own encoding is none', () => {
    expect(read(readAs(windows1256(page), 'windows-1256')).kind).toBe('article');
  });
});
