import { describe, expect, test } from 'vitest';
import { articleId, canonicalAddress, parseAddress, readableAddress, withoutTracking } from '../../lib/address';

test('what is no address is null', () => {
  expect(parseAddress('not an address')).toBeNull();
  expect(parseAddress('/news/1', 'https://a.example/x')?.href).toBe('https://a.example/news/1');
});

describe('withoutTracking', () => {
  test.each([
    ['https://a.example/n?utm_source=fb&utm_medium=x', 'https://a.example/n'],
    ['https://a.example/n?UTM_Source=fb', 'https://a.example/n'],
    ['https://a.example/n?id=7&fbclid=abc', 'https://a.example/n?id=7'],
    ['https://a.example/n?fbclid=1&fbclid=2', 'https://a.example/n'],
    ['https://a.example/n#comments', 'https://a.example/n'],
    // What only looks like one of them names the page.
    ['https://a.example/n?utm=1&gclidx=2', 'https://a.example/n?utm=1&gclidx=2'],
    ['not an address', 'not an address'],
  ])('%s', (address, without) => {
    expect(withoutTracking(address)).toBe(without);
  });
});

describe('canonicalAddress', () => {
  const page = 'https://www.a.example/news/1?utm_source=x';
  test.each([
    ['the declared one, on the same site', 'https://a.example/sport/1?fbclid=1', 'https://a.example/sport/1'],
    ['a relative one', '/sport/1', 'https://www.a.example/sport/1'],
    ['not the section', '/news/', 'https://www.a.example/news/1'],
    ['not another article', '/news/2', 'https://www.a.example/news/1'],
    ['the mobile page names the full one', 'https://m.a.example/news/1', 'https://m.a.example/news/1'],
    ['not one on another site', 'https://b.example/news/1', 'https://www.a.example/news/1'],
    ['not the home page', 'https://www.a.example/', 'https://www.a.example/news/1'],
    ['not what is no page', 'javascript:void(0)', 'https://www.a.example/news/1'],
    ['not what is no address', 'http://', 'https://www.a.example/news/1'],
    ['its own, where none is declared', null, 'https://www.a.example/news/1'],
  ])('%s', (_, declared, canonical) => {
    expect(canonicalAddress(page, declared)).toBe(canonical);
  });

  test.each([
    [
      'the number tells the article',
      'https://a.example/n?id=4711',
      '/news/4711/title',
      'https://a.example/news/4711/title',
    ],
    [
      'the page for phones',
      'https://m.a.example/story/4711/amp',
      'https://www.a.example/story/4711',
      'https://www.a.example/story/4711',
    ],
    ['the number must stay', 'https://a.example/news.php?id=5', '/news.php', 'https://a.example/news.php?id=5'],
    ['the second page is not the first', 'https://a.example/story?page=2', '/story', 'https://a.example/story?page=2'],
    ['a site of a single page', 'https://a.example/#/news/5', '/', 'https://a.example/#/news/5'],
  ])('%s', (_, address, declared, canonical) => {
    expect(canonicalAddress(address, declared)).toBe(canonical);
  });

  test('a home page may name itself', () => {
    expect(canonicalAddress('https://a.example/', 'https://a.example/')).toBe('https://a.example/');
  });
});

test('a query that is not UTF-8 stays as the server knows it', async () => {
  expect(withoutTracking('https://a.example/?t=%E3%D1%CD&fbclid=1&flag')).toBe('https://a.example/?t=%E3%D1%CD&flag');
  expect(await articleId('https://a.example/?t=%E3%D1')).not.toBe(await articleId('https://a.example/?t=%C7%D1'));
  expect(await articleId('https://a.example/#/news/5')).not.toBe(await articleId('https://a.example/#/news/6'));
});

describe('readableAddress', () => {
  test.each([
    ['https://a.example/%D9%85%D9%83%D8%AA%D8%A8%D8%A9-1', 'https://a.example/مكتبة-1'],
    // What would end the link where it is pasted, or change where it seems to lead, stays as it is.
    ['https://a.example/%D9%85%20%D9%86', 'https://a.example/م%20ن'],
    ['https://a.example/a%2Fb%3Fc%23d%22', 'https://a.example/a%2Fb%3Fc%23d%22'],
    ['https://a.example/%E2%80%AE%D9%85', 'https://a.example/%E2%80%AEم'],
    ['https://a.example/%E0%A4%A', 'https://a.example/%E0%A4%A'],
    ['https://a.example/%FF', 'https://a.example/%FF'],
    ['https://a.example/%27%28%2E', 'https://a.example/%27%28%2E'],
    ['https://a.example/a%E3%85%A4b', 'https://a.example/a%E3%85%A4b'],
  ])('%s', (address, readable) => {
    expect(readableAddress(address)).toBe(readable);
  });

  test('leads to the same page', () => {
    const address = 'https://a.example/%D8%AB%D9%82%D8%A7%D9%81%D8%A9/%D9%83%D8%AA%D8%A8%20%D9%88?q=%D9%86%D9%87%D8%B1';
    expect(new URL(readableAddress(address)).href).toBe(address);
  });
});

test('what a cache of AMP pages shows has the address of its newspaper', () => {
  const cached = 'https://www-a-example.cdn.ampproject.org/v/s/www.a.example/story/4711/amp?amp_js_v=0.1&usqp=mq331';
  expect(canonicalAddress(cached, null)).toBe('https://www.a.example/story/4711/amp');
  expect(canonicalAddress(cached, 'https://www.a.example/story/4711')).toBe('https://www.a.example/story/4711');
});

describe('articleId', () => {
  const address = 'https://www.a.example/ثقافة/1?b=2&a=1';

  test('is 24 hexadecimal digits', async () => {
    expect(await articleId(address)).toMatch(/^[0-9a-f]{24}$/);
  });

  test.each([
    'http://www.a.example/ثقافة/1?b=2&a=1',
    'https://a.example/ثقافة/1?b=2&a=1',
    'https://a.example./ثقافة/1?b=2&a=1',
    'https://WWW.A.example:443/ثقافة/1?b=2&a=1',
    'https://m.a.example/ثقافة/1?b=2&a=1',
    'https://www.m.a.example/ثقافة/1?b=2&a=1',
    'https://www.a.example/%D8%AB%D9%82%D8%A7%D9%81%D8%A9/1?b=2&a=1',
    'https://www.a.example/%d8%ab%d9%82%d8%a7%d9%81%d8%a9/1?b=2&a=1',
    'https://www.a.example/ثقافة/1/?b=2&a=1',
    'https://www.a.example//ثقافة/1?b=2&a=1&',
    'https://www.a.example/ثقافة/1?a=1&b=2',
    'https://www.a.example/ثقافة/1?a=1&b=2&amp;utm_source=x',
    'https://www.a.example/ثقافة/1?b=2&a=1&utm_source=x#top',
    'https://www.a.example/ثقافة/1?b=2&a=1#:~:text=نهر',
    'https://reader:secret@www.a.example/ثقافة/1?b=2&a=1',
  ])('is the same for %s', async (same) => {
    expect(await articleId(same)).toBe(await articleId(address));
  });

  test.each([
    'https://www.a.example/ثقافة/2?b=2&a=1',
    'https://www.a.example/ثقافة/1?b=3&a=1',
    'https://www.a.example/ثقافة/1?b=2',
    'https://www.b.example/ثقافة/1?b=2&a=1',
    'https://sport.a.example/ثقافة/1?b=2&a=1',
    'https://www.a.example:8443/ثقافة/1?b=2&a=1',
    'https://www.a.example/ثقافة%2F1?b=2&a=1',
  ])('is another for %s', async (different) => {
    expect(await articleId(different)).not.toBe(await articleId(address));
  });

  test.each([
    ['https://a.example/story/4711', 'https://a.example/story/4711/amp'],
    ['https://a.example/story/4711', 'https://a.example/story/4711/amp/'],
    ['https://a.example/story/4711', 'https://a.example/story/4711/AMP'],
    ['https://a.example/story/4711', 'https://a.example/amp/story/4711'],
    ['https://a.example/story/4711', 'https://amp.a.example/story/4711'],
    ['https://a.example/story/4711', 'https://www.a.example/story/4711?amp'],
    ['https://a.example/story/4711', 'https://mobile.a.example/story/4711?amp=1'],
    ['https://a.example/story/4711', 'https://a.example/story/4711?amp=true&fbclid=9'],
    ['https://a.example/story/4711', 'https://a.example/story/4711?outputType=amp'],
    ['https://a.example/story/4711', 'https://a.example/story/4711?noamp=mobile'],
    ['https://a.example/story/4711.html', 'https://a.example/story/4711.amp.html'],
    ['https://a.example/story/4711', 'https://a.example/story/4711.amp'],
    ['https://a.example/story/4711', 'https://a-example.cdn.ampproject.org/c/s/a.example/story/4711/amp'],
    ['https://a.example/story/4711', 'https://cdn.ampproject.org/v/s/m.a.example/story/4711?amp_js_v=0.1'],
    ['https://a.example/story/4711', 'https://www.google.com/amp/s/amp.a.example/story/4711'],
    ['https://a.example/story/4711', 'https://a.example/story/4711/index.html'],
    ['https://a.example/?id=4711', 'https://a.example/index.php?id=4711'],
    ['https://a.example/story/4711', 'https://a.example/story/4711;jsessionid=0A1B2C?PHPSESSID=77'],
    [
      'https://a.example/news/إفطار-على-النهر',
      'https://a.example/news/%D8%A5%D9%81%D8%B7%D8%A7%D8%B1-%d8%b9%d9%84%d9%89-%D8%A7%D9%84%D9%86%D9%87%D8%B1/amp',
    ],
    // Composed, and a letter with its sign after it.
    ['https://a.example/\u0623\u0647\u0644', 'https://a.example/\u0627\u0654\u0647\u0644'],
    ['https://a.example/a-(b)!', 'https://a.example/a%2D%28b%29%21'],
    ['https://a.example/?t=%E3%D1%CD', 'https://a.example/?t=%e3%d1%cd'],
  ])('%s and %s are one story', async (one, other) => {
    expect(await articleId(other)).toBe(await articleId(one));
  });

  test.each([
    ['https://a.example/wiki', 'https://a.example/wiki/amp'],
    ['https://a.example/story/4711', 'https://a.example/story/4712/amp'],
    ['https://a.example/story/4711', 'https://a.example/story/4711/2'],
    ['https://a.example/story/4711', 'https://a.example/story/4711?page=2'],
    ['https://a.example/story/4711', 'https://ar.a.example/story/4711'],
    ['https://a.example/story?id=4711', 'https://a.example/story?id=%34712'],
    ['https://a.example/story?q=a%26b', 'https://a.example/story?q=a&b'],
    ['https://a.example/story/a%3Fid=1', 'https://a.example/story/a?id=1'],
    ['https://a.example/Story/AbC', 'https://a.example/story/abc'],
    ['https://a.example/index.php?id=1', 'https://a.example/index.php?id=2'],
    ['https://a.example/index.php/4711', 'https://a.example/4711'],
    ['https://m.example/story/1', 'https://www.example/story/1'],
    ['https://a.example/story?output=full', 'https://a.example/story'],
    ['https://www.google.com/amp/s/a.example/story/4711', 'https://www.google.com/amp/s/a.example/story/4712'],
    ['https://cdn.ampproject.org/c/s/', 'https://cdn.ampproject.org/v/s/'],
    ['https://a.example/?t=%E3%D1', 'https://a.example/?t=%C7%D1'],
    ['https://a.example/#/news/5', 'https://a.example/#/news/6'],
    ['https://a.example/#!news/5', 'https://a.example/#!news/6'],
  ])('%s and %s are two', async (one, other) => {
    expect(await articleId(other)).not.toBe(await articleId(one));
  });

  test('of what is no address is its own', async () => {
    expect(await articleId('not an address')).toMatch(/^[0-9a-f]{24}$/);
  });
});
