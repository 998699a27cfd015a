import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '../../lib/extract/extract';
import { parsedView } from '../../lib/extract/live';

const address = 'https://news.example/local/4711';
const prose =
  'افتتح رئيس البلدية صباح اليوم مكتبة عامة في حي الميناء تضم أكثر من عشرين ألف كتاب ومجلة للكبار والصغار. ';
const headline = '<h1>افتتاح مكتبة عامة في حي الميناء</h1>';

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
});
