import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Web } from './web.ts';

/** Four parts under subheads, three pictures with captions, marks on letters, numbers, and a verse, in our own words. */
export const story = {
  site: 'http://rihla.localhost',
  address: 'http://rihla.localhost/news/2026/5/12/story',
  headline: 'رحلة في 5 قرى على ضفاف النهر الطويل',
  sections: ['من الميناء إلى القرية', 'بيوت من طين وقصب', 'سوق الأربعاء الكبير', 'عودة مع الغروب'],
  /** As it was published, and as it is shown without marks and in Arabic-Indic digits. */
  vowelled: {
    published: 'قالَ الشَّيخُ إنَّ القَريةَ تَعيشُ على 70% مِن ماءِ النَّهر، وشَكَرَ الزُّوّارَ شُكرًا كثيرًا في قمة G20 عام 2024.',
    shown: 'قال الشيخ إن القرية تعيش على ٧٠٪ من ماء النهر، وشكر الزوار شكرًا كثيرًا في قمة G20 عام ٢٠٢٤.',
  },
  verse: 'وتلا إمام المسجد ﴿وَقُلْ رَبِّ زِدْنِي عِلْمًا﴾ ثم بدأ الدرس في الساعة التي يعرفها أهل القرية كلهم.',
  captions: ['القارب قبل أن يغادر الميناء', 'بيت قديم رُمّم قبل 3 سنوات', 'باعة السوق في الصباح'],
};

const filler = [
  'مشى القارب بطيئًا بين القصب، وكان الملاح يعرف كل حجر تحت الماء، فلا يسأل عن طريق ولا ينظر إلى خريطة، ويحكي في أثناء ذلك حكايات عن أبيه وجده.',
  'وعلى الضفة وقفت نساء يغسلن الصوف، وأطفال يلوّحون بأيديهم لكل من يمر، وكلب صغير يركض على الرمل حتى تعب فجلس في ظل شجرة توت عجوز.',
  'وفي بيت المختار شربنا شايًا بالنعناع، وسمعنا أخبار الموسم وأسعار التمر، ثم خرجنا إلى الحقول فرأينا السواقي القديمة التي ما زالت تدور كما كانت.',
  'ويقول أهل المكان إن الماء هنا يعرف أصحابه، وإن من شرب منه عاد ولو بعد حين، ولذلك يملأ المسافر قربته قبل أن يركب ويعد أنه لن يطيل الغياب.',
];
const paragraphs = (seed: number): string =>
  filler.map((text, i) => `<p>${filler[(i + seed) % filler.length]} ${text}</p>`).join('\n');

const picture = (name: string, caption: string): string =>
  `<figure><img src="/pictures/${name}.jpg" width="1200" height="675" alt="${caption}"><figcaption>${caption}</figcaption></figure>`;

const [harbour = '', house = '', market = ''] = story.captions;
const [first, second, third, fourth] = story.sections;

/** The page of the story; `extra` is what a later version of it has above the first paragraph. */
export const storyPage = (extra = ''): string => `<!doctype html>
<html lang="ar" dir="rtl">
<head><meta charset="utf-8"><title>${story.headline} - رحلة</title><meta property="og:site_name" content="رحلة"><link rel="icon" href="data:,"></head>
<body>
  <header><a href="/">رحلة</a><nav><ul><li><a href="/1">أخبار</a></li><li><a href="/2">رياضة</a></li></ul></nav></header>
  <article>
    <h1>${story.headline}</h1>
    ${picture('floating-library', harbour)}
    ${extra}
    <p>${story.vowelled.published}</p>
    ${paragraphs(0)}
    <h2>${first}</h2>
    <p>${story.verse}</p>
    ${paragraphs(1)}
    <h2>${second}</h2>
    ${paragraphs(2)}
    ${picture('school', house)}
    <h2>${third}</h2>
    ${paragraphs(3)}
    ${picture('market', market)}
    <h2>${fourth}</h2>
    ${paragraphs(1)}
  </article>
  <footer>جميع الحقوق محفوظة</footer>
</body>
</html>`;

const pictureFile = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, '../sample/pictures', `${name}.jpg`));

export function putStory(web: Web, extra = ''): void {
  web.put(story.address, storyPage(extra));
  for (const name of ['floating-library', 'school', 'market']) {
    web.put(`${story.site}/pictures/${name}.jpg`, { body: pictureFile(name), type: 'image/jpeg' });
  }
}
