import type { Article, Draft } from '../../lib/article';

/** An article to be kept, with what a test wants to be different. */
export function anArticle(different: Partial<Article> = {}): Article {
  return {
    headline: 'مكتبة عائمة تحمل ستة آلاف كتاب إلى قرى النهر',
    standfirst: null,
    byline: 'نهى البحراوي',
    publisher: 'السنبلة اليوم',
    published: '2026-03-14T09:30:00+02:00',
    updated: null,
    section: 'ثقافة',
    language: 'ar',
    direction: 'rtl',
    url: 'https://www.sunbula.example/culture/1',
    picture: null,
    html: '<p>انطلقت صباح أمس مكتبة عائمة.</p>',
    text: 'انطلقت صباح أمس مكتبة عائمة.',
    words: 5,
    rest: null,
    ...different,
  };
}

export function aDraft(id: string, different: Partial<Article> = {}): Draft {
  const article = anArticle(different);
  return {
    id,
    address: article.url,
    article,
    removed: [
      { kind: 'share', rule: 'named share', text: 'شارك', html: '<p>شارك</p>', at: { html: 0, text: 0 }, back: false },
    ],
    readAt: 1,
  };
}
