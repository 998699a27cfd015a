import { sample } from './session.ts';

/** An article with these pictures: one after each paragraph, the first over the text. In `data-src` the page does not load them by itself. */
export function galleryPage(headline: string, pictures: readonly string[], attribute = 'src'): string {
  const [lead = '', ...others] = pictures;
  const figure = (src: string, i: number) =>
    `<figure><img ${attribute}="${src}" width="1200" height="675" alt="صورة ${i}"><figcaption>تعليق الصورة ${i}</figcaption></figure>`;
  const count = Math.max(others.length, sample.paragraphs.length);
  const body = Array.from({ length: count }, (_, i) => {
    const src = others[i];
    return `<p>${sample.paragraphs[i % sample.paragraphs.length]}</p>${src ? figure(src, i + 1) : ''}`;
  });
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head><meta charset="utf-8"><title>${headline} - معرض</title><meta property="og:site_name" content="معرض"><link rel="icon" href="data:,"></head>
<body><main><article><h1>${headline}</h1>${lead && figure(lead, 0)}<div class="article-content">${body.join('\n')}</div></article></main></body>
</html>`;
}
