import { expect, test } from 'vitest';
import { frontMatter } from '../../lib/export/front-matter';
import { textFile } from '../../lib/export/text-file';
import { anArticle } from '../lib/an-article';
import { exported, words } from './fixtures';

const article = anArticle({
  headline: 'الوزير: "لن نتراجع" # ولن ننسى',
  url: 'https://www.sunbula.example/%D8%AE%D8%A8%D8%B1',
});

test('the front matter says what is known, and no sign in it means anything', () => {
  const saved = '2026-03-15T08:00:00.000Z';
  expect(frontMatter(exported(article, { saved, tags: ['نهر', 'ثقافة: محلية'] }))).toBe(
    `---
title: "الوزير: \\"لن نتراجع\\" # ولن ننسى"
author: "نهى البحراوي"
publisher: "السنبلة اليوم"
date: 2026-03-14T09:30:00+02:00
url: "https://www.sunbula.example/خبر"
saved: 2026-03-15T08:00:00.000Z
tags:
  - "نهر"
  - "ثقافة: محلية"
---
`,
  );
});

test('what is not known is not there', () => {
  const bare = anArticle({ byline: null, publisher: null, published: null });
  expect(frontMatter(exported(bare))).toBe(
    `---\ntitle: "${bare.headline}"\npublisher: "sunbula.example"\nurl: "${bare.url}"\n---\n`,
  );
});

test('a file of text: headline, credits, text, highlights, address', () => {
  const highlights = [
    { quote: 'مكتبة عائمة', note: '' },
    { quote: 'صباح أمس', note: 'تحقق من اليوم' },
  ];
  expect(textFile(exported(anArticle(), { highlights }), words)).toBe(
    `مكتبة عائمة تحمل ستة آلاف كتاب إلى قرى النهر

نهى البحراوي · السنبلة اليوم · 14 مارس 2026

انطلقت صباح أمس مكتبة عائمة.

ما ظلّلته

• مكتبة عائمة
• صباح أمس
  تحقق من اليوم

https://www.sunbula.example/culture/1
`,
  );
});
