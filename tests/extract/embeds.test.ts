import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { extract } from '../../lib/extract/extract';
import { parsedView } from '../../lib/extract/live';

const address = 'https://minaa.example/news/8180';
const [first, second, third, last] = [
  'نشر متحف الميناء، الأربعاء، تسجيلا لصوت المنارة القديمة كما كان يسمعه البحارة قبل أن تستبدل بها أخرى كهربائية.',
  'وقال أمين المتحف بشر المنارات إن التسجيل وجد في علبة من الصفيح مع رسائل كتبها حارس المنارة إلى ابنته.',
  'واستمع إلى التسجيل في يومه الأول أكثر من عشرين ألف شخص، وكتب كثير منهم أنهم عرفوا الصوت قبل أن يقرأوا ما هو.',
  'ويبحث المتحف عن ابنة الحارس أو أحد من أبنائها، ويرجو ممن يعرفهم أن يكتب إليه على عنوانه.',
] as const;

/** The body of a page that has this between its second and its third paragraph. */
function bodyWith(markup: string): HTMLElement {
  const { document } = new JSDOM(
    `<!doctype html><html lang="ar" dir="rtl"><head><title>صوت المنارة القديمة يعود إلى الميناء</title></head><body>
    <nav><a href="/">الرئيسية</a> <a href="/culture">ثقافة</a></nav>
    <article><h1>صوت المنارة القديمة يعود إلى الميناء</h1><div class="text"><p>${first}</p><p>${second}</p>${markup}<p>${third}</p><p>${last}</p></div></article></body></html>`,
    { url: address },
  ).window;
  const extraction = extract(document, { address, view: parsedView });
  if (extraction.kind === 'refusal') throw new Error(extraction.reason);
  return new JSDOM(extraction.article.html).window.document.body;
}

/** Link and name of what a reader gets in the place of each. */
const embeds: readonly [of: string, markup: string, href: string | null, name: string | null][] = [
  [
    'a frame of X',
    '<iframe src="https://platform.twitter.com/embed/Tweet.html?dnt=true&amp;id=1790001112223334445&amp;lang=ar"></iframe>',
    'https://x.com/i/status/1790001112223334445',
    'X',
  ],
  [
    'a post on X, of which the page has only the address',
    '<blockquote class="twitter-tweet"><a href="https://twitter.com/minaa/status/1790001112223334445?ref_src=twsrc"></a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
    'https://twitter.com/minaa/status/1790001112223334445',
    'X',
  ],
  [
    'a post on Facebook, with a version in its address',
    '<iframe src="https://www.facebook.com/v18.0/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fminaa%2Fposts%2F5501&amp;width=500"></iframe>',
    'https://www.facebook.com/minaa/posts/5501',
    'Facebook',
  ],
  [
    'a post on Facebook, of which the page has only the address',
    '<div class="fb-post" data-href="https://www.facebook.com/minaa/posts/5501" data-width="500"></div>',
    'https://www.facebook.com/minaa/posts/5501',
    'Facebook',
  ],
  [
    'a button of Facebook',
    '<iframe src="https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Fminaa.example%2F"></iframe>',
    null,
    null,
  ],
  [
    'a video of YouTube that comes when it is near',
    '<iframe src="about:blank" data-src="https://www.youtube.com/embed/abcDEF12345" width="560" height="315"></iframe>',
    'https://www.youtube.com/watch?v=abcDEF12345',
    'YouTube',
  ],
  [
    'lite-youtube',
    '<lite-youtube videoid="abcDEF12345" style="background-image:url(/i/thumb.jpg)"></lite-youtube>',
    'https://www.youtube.com/watch?v=abcDEF12345',
    'YouTube',
  ],
  [
    'amp-youtube',
    '<amp-youtube data-videoid="abcDEF12345" layout="responsive" width="480" height="270"></amp-youtube>',
    'https://www.youtube.com/watch?v=abcDEF12345',
    'YouTube',
  ],
  [
    'the new player of Dailymotion',
    '<iframe src="https://geo.dailymotion.com/player.html?video=x8abcde"></iframe>',
    'https://www.dailymotion.com/video/x8abcde',
    'Dailymotion',
  ],
  [
    'the old player of Dailymotion',
    '<iframe src="https://www.dailymotion.com/embed/video/x8abcde"></iframe>',
    'https://www.dailymotion.com/video/x8abcde',
    'Dailymotion',
  ],
  [
    'Spotify',
    '<iframe src="https://open.spotify.com/embed/episode/6rqhFgbbKwnb9MLmUQDhG6?utm_source=generator"></iframe>',
    'https://open.spotify.com/episode/6rqhFgbbKwnb9MLmUQDhG6',
    'Spotify',
  ],
  [
    'SoundCloud',
    '<iframe src="https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293&amp;color=%23ff5500"></iframe>',
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293&color=%23ff5500',
    'SoundCloud',
  ],
  [
    'Telegram',
    '<iframe src="https://t.me/minaa_museum/311?embed=1"></iframe>',
    'https://t.me/minaa_museum/311?embed=1',
    'Telegram',
  ],
  ['an advertisement', '<iframe src="https://ads.example/slot/3"></iframe>', null, null],
];

test.each(embeds)('%s', (_, markup, href, name) => {
  const body = bodyWith(markup);
  expect(Array.from(body.querySelectorAll('a'), (link) => [link.getAttribute('href'), link.textContent])).toEqual(
    href ? [[href, name]] : [],
  );
  // It stands where it stood.
  expect(Array.from(body.children, (block) => block.textContent)).toEqual(
    [first, second, name, third, last].filter(Boolean),
  );
});

test('a post on X whose words the page has stays a quotation', () => {
  const words = 'وجدنا صوت المنارة القديمة في علبة من الصفيح، وهو كما تذكره آباؤنا تماما، فاسمعوه قبل أن تناموا.';
  const body = bodyWith(
    `<blockquote class="twitter-tweet"><p lang="ar" dir="rtl">${words}</p>&mdash; متحف الميناء (@minaa) <a href="https://twitter.com/minaa/status/1790001112223334445">May 13, 2024</a></blockquote>`,
  );
  expect(body.querySelector('blockquote')?.textContent).toContain(words);
});
