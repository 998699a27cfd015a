import { describe, expect, test } from 'vitest';
import { sentences } from '../../lib/arabic/sentences';

/** Each `⏐` is where one sentence ends and the next one begins; nowhere else. */
const cases: Record<string, string[]> = {
  'marks that end': [
    'وصل الوفد صباحًا.⏐ ثم غادر مساءً.',
    'هل وصل الوفد؟⏐ نعم.⏐ ومتى يغادر؟',
    'ما أجمل هذا الصباح!⏐ خرجنا إلى النهر.',
    'أهذا معقول؟!⏐ لا أحد يدري.',
    'أهذا معقول ؟⏐ لا أحد يدري .⏐ سنرى .',
    'من قال هذا؟؟؟⏐ لم يجب أحد.',
    'ماذا ؟ !⏐ لم يجب أحد.',
    'وہ آج آیا۔⏐ پھر چلا گیا۔',
    'سطر أول بلا نقطة⏐\nسطر ثانٍ بلا نقطة',
    'عنوان قصير⏐\n\n  فقرة بعده.',
    'جملة واحدة لا غير',
  ],
  'a space that was forgotten': [
    'وصل الوفد.⏐وغادر بعد ساعة.',
    'هل وصل؟⏐نعم وصل.',
    'جاء به.⏐ووضعه على الطاولة.',
    'انتهى الأمر.⏐«لن نعود»، قال الصياد.',
    'موقع www.example.com مفتوح للجميع.',
    'كتب ود.أحمد سليم مقالًا.',
  ],
  'titles and initials': [
    'قال د. أحمد سليم إن الجسر آمن.⏐ وأيده آخرون.',
    'حضر أ. منى الحداد وم. سامي رشيد الافتتاح.',
    'يشرف عليه أ.د. وليد نصر.⏐ وهو مدير المركز.',
    'قال ود. وليد نصر معه إنهما متفقان.',
    'يرأسه أ. د. وائل حسن.⏐ وقد بدأ أمس.',
    'د. سعاد أول من وصل.',
    'قالت وكالة أ.ف.ب إن المركب وصل.⏐ ثم غادر.',
    'قالت وكالة أ. ف. ب إن المركب وصل.',
    'قالت وكالة أ.ف.ب. إن المركب وصل.',
    'ذكرت ذلك أ.ف.ب.⏐ وقالت إن المركب وصل.',
    '(أ. ف. ب) - وصل المركب أمس.',
    'تصدره د.ب.أ كل صباح.',
    'شركة الأنوار ذ.م.م. تفتح فرعًا.',
    'أ. النقطة الأولى في الاتفاق.⏐ وهي أهمها.',
    'انظر ص. 12 من التقرير.',
    'يرسل إلى ص.ب. 3300 في العاصمة.',
    'لعبوا في المجموعة ب.⏐ وقد تصدروها.',
    'كتبه س. الخطيب قبل عام.',
    'سأله هـ. الفاروقي عن السبب.',
  ],
  'numbers, dates and hours': [
    'ارتفع 3.5 في المئة.⏐ وهبط 2.25 بعدها.',
    'بلغ السعر ٣٫٥ دنانير.⏐ ثم زاد.',
    'وُلد في 12.3.1984 في قرية صغيرة.',
    'يبدأ عند 5.30 مساءً.⏐ ويستمر ساعة.',
    'كان ذلك عام 2024.⏐ وبعده بعام عاد.',
    'شارك فيه 1850.⏐ كان بينهم أطفال.',
    'عام 1445 هـ.⏐ كان ذلك قبل البناء.',
    'بُني عام 622 م.⏐ وقد رُمم مرتين.',
    'سباق 100 م. سيدات في الصباح.',
    'بلغت الكلفة 500 د.ك. على الأكثر.',
    '1. يفتح الباب صباحًا.⏐ ويغلق مساءً.',
    '٢. يفتح الباب صباحًا.',
    'الإصدار 2.0.1 متاح الآن.⏐ حمّله من هنا.',
  ],
  'dots are a breath': [
    'لكن… لم يحدث شيء.',
    'عاجل.. المركب يصل إلى القرية',
    'انتظر... ثم انتظر... ثم عاد.',
    'جلس الصياد على الضفة ينتظر المركب الذي تأخر كثيرًا...⏐ وقال إنه لن ينتظر بعد اليوم.',
    'كان ينتظر…',
    'Wait…⏐ What is that?',
    'أعلنت... Google عن هاتف.',
  ],
  quotes: [
    'سأل: «لماذا نذهب نحن؟».⏐ وأضاف: «سيأتون».',
    'قال: «سنمضي.»⏐ وأضاف: «ولن نعود.»',
    'سأل: «هل تأتي؟»⏐ فأجاب: «نعم.»',
    'رواية «من قتل ليلى؟» تصدر هذا الشهر.⏐ وهي الأولى.',
    '«هل تغيّر شيء؟»، يسأل الصياد.⏐ ثم يصمت.',
    '«جئنا.⏐ رأينا.⏐ انتصرنا».',
    '«من يوقف الماء؟» سؤال يطرحه الجميع.',
    'قال: "سنمضي."⏐ وأضاف: "ولن نعود."',
    'قال الصياد.⏐"نعم" كانت كلمته الوحيدة.',
    'قال: “سنمضي.”⏐ وأضاف.',
    'قرأ ﴿فإن مع العسر يسرًا.﴾⏐ ثم سكت.',
    'نعم!».⏐ ثم مضى.',
    'حضر الوزير (هل كان مدعوًا؟) مع وفده.',
    'انتهى العرض.⏐ (كان طويلًا.)⏐ وخرج الناس.',
    'انتهى العرض.[1]⏐ وخرج الناس.[12]⏐ ثم عادوا.',
  ],
  'Latin letters': [
    'Dr. Salma met Mr. Adam.⏐ They talked.',
    'He lives in the U.S. with his family.',
    'He lives in the U.S.⏐ His family does too.',
    'It costs approx. 5 dollars.⏐ That is cheap.',
    'J. K. Rowling wrote it.⏐ Everyone read it.',
    'He said no.⏐ Nobody asked again.',
    'See No. 5 in the list.',
    'It opens at 5 p.m. on Monday.⏐ Come early.',
    '“Why?” he asked.⏐ Nobody knew.',
    'Visit example.com today.⏐ It is free.',
    'It was signed on Jan. 5 in Oslo.',
    'تستثمر شركة Apple Inc. في المصنع.⏐ وقد بدأت.',
    'يستعمل نظام Lectoria.⏐ وهو مفتوح.',
    'في الولايات المتحدة U.S. قانون آخر.',
    'يحتوي على فيتامين C.⏐ وهو مفيد.',
    'قدّم Dr. وليد شرحًا.',
    'Yahoo! تعلن عن خدمة.',
  ],
};

const all = Object.entries(cases).flatMap(([kind, texts]) => texts.map((text) => [kind, text] as const));

test('there are enough hard cases', () => expect(all.length).toBeGreaterThanOrEqual(60));

test.each(all)('%s: %s', (_, marked) => {
  const text = marked.replaceAll('⏐', '');
  const expected = marked.split('⏐').map((one) => one.trim());
  expect(sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

describe('whatever the text is', () => {
  const texts = [
    ...all.map(([, text]) => text.replaceAll('⏐', '')),
    '',
    '   \n \n',
    '***\n—\n…',
    '"""."".".',
    '«».«».',
    '\u200f\u202bنص.\u202c نص.',
    'a.'.repeat(3000),
    'كلمة . '.repeat(3000),
    '["".] '.repeat(500),
  ];

  test.each(texts.map((text) => [text]))(
    'nothing that can be said is lost, and nothing is said twice: %.40s',
    (text) => {
      let at = 0;
      for (const { start, end } of sentences(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(at, start)).not.toMatch(/[\p{L}\p{N}]/u);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        at = end;
      }
      expect(text.slice(at)).not.toMatch(/[\p{L}\p{N}]/u);
    },
  );
});
