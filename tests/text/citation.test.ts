import { expect, test } from 'vitest';
import { articleMarkdown } from '../../lib/text/article-markdown';
import { citation } from '../../lib/text/citation';
import { anArticle } from '../lib/an-article';
import { passages } from './fragment';

test('a citation names author, headline, newspaper, day and address', () => {
  const article = anArticle({ url: 'https://www.sunbula.example/%D8%AE%D8%A8%D8%B1' });
  expect(citation(article, 'ar')).toBe(
    'نهى البحراوي، «مكتبة عائمة تحمل ستة آلاف كتاب إلى قرى النهر»، السنبلة اليوم، 14 مارس 2026، https://www.sunbula.example/خبر',
  );
  expect(citation(article, 'en')).toBe(
    'نهى البحراوي, “مكتبة عائمة تحمل ستة آلاف كتاب إلى قرى النهر”, السنبلة اليوم, March 14, 2026, https://www.sunbula.example/خبر',
  );
});

test('a quotation in the headline is one within the quotation, and what is not known is left out', () => {
  const article = anArticle({ headline: 'الوزير: «لن نتراجع»', byline: null, publisher: null, published: null });
  expect(citation(article, 'ar')).toBe('«الوزير: “لن نتراجع”»، sunbula.example، https://www.sunbula.example/culture/1');
});

test('an article as Markdown', () => {
  const article = anArticle({
    headline: '1. خبر *عاجل*',
    standfirst: 'مقدمة',
    picture: { src: 'https://a.example/1.jpg', alt: '', caption: 'الجسر' },
  });
  expect(articleMarkdown(article, passages('<h2>فرع</h2><p>نص</p>'))).toBe(
    `# 1. خبر \\*عاجل\\*

نهى البحراوي · السنبلة اليوم · 14 مارس 2026

![](https://a.example/1.jpg)\\
الجسر

مقدمة

## فرع

نص

<https://www.sunbula.example/culture/1>`,
  );
});
