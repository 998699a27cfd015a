import { lines } from './lists';

/**
 * The phrases that Arabic news pages print around an article, as data. They are matched on folded words (lib/arabic/fold),
 * so hamza, tashkeel, tatweel, digits and punctuation do not matter and spelling variants are not listed. A slash stands
 * between words of which any may be there, a question mark after those that may be missing: «قد/ربما يهمك أيضا؟»; `#` is any
 * number.
 *
 * A rule says what a line must look like besides its words, so that it does not eat prose: «إعلان», «كتب», «المزيد»,
 * «رئيس التحرير» are ordinary words inside sentences.
 */

/** What a removed thing is called in the interface. */
export type Kind =
  | 'ads'
  | 'byline'
  | 'comments'
  | 'controls'
  | 'copy-link'
  | 'copyright'
  | 'date'
  | 'disclaimer'
  | 'duplicate'
  | 'empty'
  | 'follow'
  | 'hidden'
  | 'masthead'
  | 'media'
  | 'navigation'
  | 'newsletter'
  | 'other'
  | 'own'
  | 'read-also'
  | 'related'
  | 'share'
  | 'tags'
  | 'views';

export type Shape =
  /** The whole line is the phrase; numbers beside it do not count («3 تعليقات»). */
  | 'whole'
  /** The line begins with the phrase and has at most `max` words. */
  | 'start'
  /** The phrase stands anywhere in a line of at most `max` words. */
  | 'contains'
  /**
   * A label with what it labels: «رئيس التحرير: فلان», «الوسوم: …», on one line of at most `max` words, or the label alone
   * and a name on the next line.
   */
  | 'label'
  /**
   * A heading of links: the line is the phrase, and it goes with the links after it; or the phrase introduces a link or
   * a headline on the same line, after a colon.
   */
  | 'heading'
  /** The line ends with the phrase and has at most `max` words. */
  | 'end'
  /** A call to read on: the line begins with the phrase and is, or is followed by, a link. */
  | 'link';

export interface PhraseRule {
  kind: Kind;
  lineShape: Shape;
  /** The most words that the whole line may have. */
  max?: number;
  /** Only among the first or the last lines of the text. */
  edge?: true;
  /** Only among the last lines, where notices stand; or with © or a year. */
  closing?: true;
  /** Not where the line ends with a full stop, as sentences do, and names no network. */
  open?: true;
  /** Not in a sentence with a comma that has no © and no year: it speaks of rights and does not reserve them. */
  notice?: true;
  /** All that follows goes with it, where little does: readers' comments have no end of their own. */
  rest?: true;
  /** Only where one of these words stands in the line, too. */
  beside?: string;
  /** A phrase a line, sorted; without indentation, which would be a part of the text and of the bundle. */
  phraseList: string;
}

export const phraseRules: readonly PhraseRule[] = [
  {
    kind: 'ads',
    lineShape: 'whole',
    phraseList: `
advertisement/advertisements/sponsored
أعلن معنا/هنا
إشهار
إعلان تجاري/ممول؟
إعلانات جوجل؟
الإعلان/الإعلانات
برعاية
تابع القراءة بعد الإعلان
تخطي/حذف الإعلان/إعلان
للإعلان معنا؟
مادة/محتوى/مساحة إعلاني/إعلانية/دعائي/مدفوع/ممول/ممولة
يستمر المقال/الخبر بعد الإعلان
`,
  },
  {
    kind: 'byline',
    lineShape: 'start',
    max: 8,
    edge: true,
    phraseList: `
role
`,
  },
  {
    kind: 'comments',
    lineShape: 'whole',
    rest: true,
    phraseList: `
التعليقات
التعليقات على هذا؟ الخبر/المقال/المقالة/الموضوع
التعليقات مملوكة لأصحابها نحن غير مسؤولين عن محتواها
تعليقات/تعقيبات القراء/الزوار على؟ هذا؟ الخبر/المقال/الموضوع؟
`,
  },
  {
    kind: 'comments',
    lineShape: 'start',
    max: 16,
    phraseList: `
احفظ اسمي بريدي
اضف/أضف تعليقا/تعليقك واقرأ/وشارك
البريد الإلكتروني الخاص بك لن
الحقول الإلزامية/المسبوقة/المطلوبة مشار/بعلامة
باستخدام هذا النموذج فإنك توافق
تم أضافة/إضافة تعليقك
جميع الحقول مطلوبة
لن يتم نشر عنوان/بريدك
يجب أن تكون مسجلا/مسجل الدخول لتضيف/لإضافة تعليقا/تعليق
`,
  },
  {
    kind: 'comments',
    lineShape: 'end',
    max: 14,
    phraseList: `
شارك/شاركنا/شاركونا/شاركينا برأيك/رأيك/رأيكم/برأيكم في التعليقات
`,
  },
  {
    kind: 'comments',
    lineShape: 'whole',
    phraseList: `
comments
leave a comment/reply
أضف/إضافة/اترك/اكتب/ترك/أرسل/ارسل تعليق/تعليقا/تعليقك/رد/ردا/رأيك جديد؟
التعليقات مغلقة؟
تعليق/تعليقات عبر؟ الفيسبوك/فيسبوك/الفيس؟ بوك؟
رمز الأمان/التحقق
شارك في التعليقات
شارك/شاركنا/شاركونا برأيك/رأيك/رأيكم/برأيكم في؟ التعليقات؟
شروط التعليق/النشر
ضع تعليقك هنا؟
عدد التعليقات
علق على؟ الخبر/المقال/الموضوع؟
كن أول من يعلق على؟ الخبر/المقال/الموضوع؟
لا/لم توجد/يوجد/ترد تعليق/تعليقات على/بعد؟ الخبر/المقال؟
لايوجد/لاتوجد تعليقات
ليس/ليست هناك تعليقات
`,
  },
  {
    kind: 'controls',
    lineShape: 'label',
    max: 7,
    phraseList: `
reading time
حجم الخط
مدة/زمن/وقت القراءة
`,
  },
  {
    kind: 'controls',
    lineShape: 'start',
    max: 8,
    phraseList: `
تحدث الصفحة تلقائيا
هل كان/كانت/وجدت هذا/هذه الخبر/الصفحة/المعلومات/المقال/المقالة/الموضوع مفيدا/مفيدة
يتم تحديث الصفحة تلقائيا
`,
  },
  {
    kind: 'controls',
    lineShape: 'start',
    max: 20,
    phraseList: `
هل أعجبك هذا؟ الخبر/المقال/الموضوع لا
`,
  },
  {
    kind: 'controls',
    lineShape: 'start',
    max: 25,
    phraseList: `
إذا كنت تعتقد أن المقال/الخبر
`,
  },
  {
    kind: 'controls',
    lineShape: 'whole',
    phraseList: `
00 00
a a؟ a؟
vote/votes average/moyenne # #؟ out/sur of؟ #
your browser does not support the/this؟ audio/video tag/element
أبلغ/الإبلاغ/بلغ/تبليغ عن خطأ/مشكلة
ا ا؟ ا؟
استخدم/تحميل/رابط الفيديو
استمع/استماع
استمع/الاستماع إلى/للمقال/للخبر المقال/الخبر؟
الوضع/وضع الليلي/القراءة
تشغيل الصوت
تصغير/تكبير/تغيير/حجم الخط/حجم/النص الخط؟
تصويتات #
تقييم الخبر/المقال/الموضوع
ع ع؟ ع؟
قراءة # دقيقة/دقائق
قيم هذا؟ المقال/الخبر/الموضوع
ملء الشاشة
نسخة للطباعة
نهاية الإطار التوضيحي؟
هل أعجبك هذا؟ الخبر/المقال/الموضوع
`,
  },
  {
    kind: 'copy-link',
    lineShape: 'label',
    max: 14,
    phraseList: `
short url/link
اختصار الرابط
الرابط/رابط الدائم/القصير/المختصر/دائم/قصير/مختصر
انسخ الرابط
رابط الخبر/المقال المختصر؟
`,
  },
  {
    kind: 'copy-link',
    lineShape: 'whole',
    phraseList: `
copy link
link copied
انسخ/نسخ الرابط/رابط الخبر/المقال/المختصر؟
تعذر/تم نسخ/النسخ الرابط/رابط؟ الخبر/المقال/المنشور/بنجاح؟
تم النسخ/نسخ الرابط؟ إلى الحافظة
`,
  },
  {
    kind: 'copyright',
    lineShape: 'contains',
    notice: true,
    closing: true,
    max: 30,
    phraseList: `
all rights reserved
powered by
الحقوق محفوظة/محفوظه
حقوق الطبع/النشر والنشر؟ محفوظة
عند إعادة النشر
يحظر/يمنع إعادة النشر/نشر
يحظر/يمنع النسخ/نسخ أو/وإعادة إعادة/النشر النشر/نشر؟
`,
  },
  {
    kind: 'copyright',
    lineShape: 'label',
    max: 8,
    phraseList: `
تصميم/برمجة/التصميم وتطوير/وتصميم/وبرمجة/والتطوير
`,
  },
  {
    kind: 'date',
    lineShape: 'start',
    max: 9,
    edge: true,
    phraseList: `
آخر تحديث/تعديل
تاريخ النشر/الخبر/التحديث
تم النشر/التحديث
نشر بتاريخ/في
`,
  },
  {
    kind: 'disclaimer',
    lineShape: 'contains',
    closing: true,
    max: 70,
    beside:
      'الآراء آراء التعليقات الصحيفة الكاتب المقال المقالات المنشور المنشورة الموقع الواردة صحيفة كاتبه كاتبها مضمون موقع هيئة',
    phraseList: `
تعبر عن رأي الكاتب ولا
تعبر/يعبر فقط؟ عن آراء/رأي/وجهة/وجهات أصحابها/الكاتب/كاتبه/كاتبها/كتابها/نظر أصحابها/كاتبها/كتابها؟
تمثل رأي/آراء أصحابها/كتابها/كاتبها
لا تعبر/تعكس/تمثل/يعبر/يعكس/يمثل بالضرورة
لا تعبر/يعبر عن رأي/آراء/وجهة موقع/الموقع/الصحيفة/صحيفة/الجريدة/نظر
`,
  },
  {
    kind: 'disclaimer',
    lineShape: 'contains',
    closing: true,
    max: 70,
    phraseList: `
appeared first on
استعمال المضامين بموجب بند
تم كتابته بواسطة
قد تم نشره ومتواجد/ومتاح على
لقراءة الموضوع الأصلي
مراجعة التعليقات قبل نشرها
وفقنا بإعطائك التفاصيل
`,
  },
  {
    kind: 'disclaimer',
    lineShape: 'start',
    max: 70,
    phraseList: `
الأخبار المنشورة على الصفحة الرسمية لوكالة
التعليقات المنشورة تعبر/لا
تعليمات استخدام خدمة التعليقات
جميع المقالات/الآراء/التعليقات المنشورة/الواردة تمثل/تعبر/لا
شروط التعليق عدم
`,
  },
  {
    kind: 'follow',
    lineShape: 'contains',
    max: 25,
    phraseList: `
على/عبر أخبار/google/جوجل/غوغل جوجل/news/نيوز
على/عبر تطبيق نبض
`,
  },
  {
    kind: 'follow',
    lineShape: 'start',
    open: true,
    max: 22,
    phraseList: `
follow us
اشترك/اشتركوا/انضم/انضموا/للاشتراك في/إلى خدمة/قناة/قناتنا
انضم/انضموا لقناتنا/لقناة
تابع/تابعوا بوابة/جريدة/صحيفة/صفحة/قناة/منصة/موقع
تابع/تابعوا حسابنا/صفحتنا/قناتنا/حساباتنا
تابعنا على/عبر
تابعونا
حمل التطبيق
حمل/حملوا/نزل/نزلوا الآن؟ التطبيق/تطبيق/تطبيقنا
عبر إرسال كلمة
قم بتحميل تطبيق/التطبيق
لا تفوت/تفوتك/تفوتكم/يفوتك/يفوتكم آخر/أهم/أي/جديد
لا تنس/تنسوا/تنسى الإعجاب/الاشتراك/متابعة
لتصلك/لتصلكم/ليصلك/ليصلكم أحدث/أخبار/أهم/آخر/جديد/كل
للانضمام إلى/لقناة/لمجموعة مجموعة/قناة/مجموعتنا/قناتنا؟
`,
  },
  {
    kind: 'follow',
    lineShape: 'start',
    open: true,
    max: 25,
    beside: 'قناتنا صفحتنا حساباتنا مجموعتنا تطبيقنا موقعنا',
    phraseList: `
اشتركوا/انضموا/تابعوا/زوروا
تابع آخر/أحدث/أهم/جميع/كل الأخبار/أخبار
للاشتراك/للانضمام/للتواصل/للمزيد/لمتابعة/لمزيد
`,
  },
  {
    kind: 'follow',
    lineShape: 'start',
    max: 70,
    phraseList: `
نقدم/ونقدم لكم من خلال موقع
`,
  },
  {
    kind: 'follow',
    lineShape: 'whole',
    phraseList: `
app store
download on the app store
google play
أين يمكنك متابعتنا
التواصل الاجتماعي
انضم/انضموا إلينا
تابعنا/تابعونا
متوفر على google play
مواقع التواصل الاجتماعي؟
`,
  },
  {
    kind: 'masthead',
    lineShape: 'label',
    max: 9,
    edge: true,
    phraseList: `
الإشراف/المشرف العام على؟ الموقع؟
المؤسس
المدير العام/المسؤول ورئيس؟ التحرير؟
الناشر
رئيس هيئة التحرير
رئيس/رئيسة مجلس الإدارة ورئيس؟ التحرير؟
رئيس/رئيسة/مدير/سكرتير/نائب/مديرة التحرير التنفيذي/المسؤول/المسؤولة؟
صاحب/صاحبة الامتياز/الترخيص
مدير النشر ورئيس؟ التحرير؟
مدير تحرير الموقع
نائب رئيس التحرير
`,
  },
  {
    kind: 'masthead',
    lineShape: 'start',
    open: true,
    max: 9,
    edge: true,
    phraseList: `
تأسست عام/سنة
تصدر عن
جريدة/صحيفة يومية/كويتية/أسبوعية/إلكترونية سياسية/يومية/مستقلة/شاملة
يومية إخبارية/سياسية
`,
  },
  {
    kind: 'masthead',
    lineShape: 'start',
    open: true,
    max: 12,
    edge: true,
    phraseList: `
العدد #
`,
  },
  {
    kind: 'media',
    lineShape: 'whole',
    phraseList: `
view this post on instagram
عرض هذا المنشور على instagram/إنستغرام
`,
  },
  {
    kind: 'navigation',
    lineShape: 'contains',
    max: 12,
    phraseList: `
وواصل القراءة
`,
  },
  {
    kind: 'navigation',
    lineShape: 'label',
    max: 12,
    phraseList: `
الرئيسية
`,
  },
  {
    kind: 'navigation',
    lineShape: 'start',
    max: 7,
    phraseList: `
جميع/كل مقالات/مواضيع
شاهد/عرض/مشاهدة جميع/كل المقالات/مقالات/مواضيع
`,
  },
  {
    kind: 'navigation',
    lineShape: 'whole',
    phraseList: `
skip to content
أعلى الصفحة
اتصل بنا
اذهب/تجاوز/تخطي/انتقل إلى المحتوى الرئيسي؟
الأكثر/قصص قراءة/مقترحة نهاية
التالي/السابق
الخبر/المقال/المقالة/الموضوع/المادة التالي/السابق/التالية/السابقة
الرئيسية
الصفحة الرئيسية/السابقة/التالية
العودة/عودة للأعلى/إلى الأعلى؟
جدول/فهرس/قائمة المحتويات/محتويات المقال؟
خريطة الموقع
رجوع للخلف؟
زر الذهاب إلى الأعلى
سياسة الخصوصية
شروط الاستخدام
صفحات المقال/الموضوع
للأعلى
محتويات المقال/المقالة/الموضوع/الصفحة
من نحن
`,
  },
  {
    kind: 'navigation',
    lineShape: 'whole',
    edge: true,
    phraseList: `
التفاصيل
بث مباشر
تفاصيل
مباشر
`,
  },
  {
    kind: 'newsletter',
    lineShape: 'start',
    max: 18,
    phraseList: `
أدخل/سجل بريدك الإلكتروني
إشترك لمشاهدة/لتصلك
احصل على آخر/أحدث الأخبار
اشترك/اشتركوا بنشرتنا/بالنشرة
اشترك/اشتركوا في نشرة/نشرتنا
الاشتراك/اشترك/اشتركوا/سجل في/الآن/بالنشرة/بنشرتنا/مجانا النشرة/نشرتنا/الإشعارات/في/البريدية/الإخبارية
تلق/تلقوا/تلقي أحدث/أهم/آخر أخبار/الأخبار/المقالات
لتصلك آخر/أحدث الأخبار
لقراءة/لمتابعة المقال/الخبر/القراءة كاملا؟ اشترك/سجل
للمشتركين فقط
هذا المحتوى للمشتركين
`,
  },
  {
    kind: 'newsletter',
    lineShape: 'start',
    max: 14,
    rest: true,
    phraseList: `
اشترك/سجل/سجلوا الآن/الدخول؟ لإكمال/لتكمل/لمتابعة/لمواصلة الخبر/القراءة/المقال/قراءة
هذا المحتوى/المقال متاح/حصري/مخصص للأعضاء/للمشتركين
`,
  },
  {
    kind: 'newsletter',
    lineShape: 'whole',
    phraseList: `
إنشاء حساب جديد؟
اشترك/سجل الآن؟
البريد الإلكتروني
الرسالة/النشرة الإخبارية/البريدية
تذكرني
تسجيل/سجل دخول/الدخول
تفعيل الإشعارات
نسيت كلمة المرور
نشرتنا البريدية/الإخبارية
`,
  },
  {
    kind: 'other',
    lineShape: 'contains',
    max: 20,
    phraseList: `
البريد الإلكتروني؟ هذا؟ محمي من المتطفلين
`,
  },
  {
    kind: 'other',
    lineShape: 'start',
    max: 40,
    phraseList: `
ce site utilise
nous utilisons des cookies
ظهرت المقالة/التدوينة
نستخدم/نستعمل الكوكيز
نستخدم/نستعمل ملفات تعريف
هذا الموقع يستخدم
يستخدم هذا الموقع
`,
  },
  {
    kind: 'other',
    lineShape: 'whole',
    edge: true,
    phraseList: `
انتهى/النهاية
`,
  },
  {
    kind: 'read-also',
    lineShape: 'end',
    max: 11,
    phraseList: `
اضغط/انقر/اضغطوا على؟ هنا/الرابط التالي؟
`,
  },
  {
    kind: 'read-also',
    lineShape: 'heading',
    max: 30,
    phraseList: `
lire/à aussi/lire aussi؟
read also
related posts/articles/stories
vous aimerez aussi
you may also؟ like
اخترنا لك/لكم
اقرأ أيضا في/على/من
اقرأ أيضا في/من نفس/هذا القسم/السياق
اقرأ حتى هادي/هادشي/هاد
اقرأ/اقراء/اقرئي/اقرأوا/اقرؤوا/انظر/شاهد/شاهدي/شاهدوا/طالع/طالعوا/تابع/تابعوا/للمزيد ي؟ أيضا/كذلك
اقرأ/شاهد التالي
ذات/ذو صلة
شاهد بالفيديو/الفيديو
في نفس السياق/القسم
فيديو/مقالات/مواضيع/موضوعات/أخبار أخرى؟ قد تهمك/تعجبك/يعجبك
قد/ربما/وقد يهمك/يعجبك/تهمك/يهمكم أيضا؟
لا تفوتك/يفوتك/تفوت/يفوتكم
للمزيد
نرشح/رشحنا لك/لكم
`,
  },
  {
    kind: 'read-also',
    lineShape: 'label',
    open: true,
    max: 12,
    phraseList: `
شاهد
`,
  },
  {
    kind: 'read-also',
    lineShape: 'link',
    max: 12,
    phraseList: `
اقرأ المزيد عن/حول/في
`,
  },
  {
    kind: 'read-also',
    lineShape: 'link',
    max: 30,
    phraseList: `
read more
أكمل/تابع/متابعة/استكمل القراءة
اضغط/انقر/للمزيد هنا/اضغط لقراءة/هنا؟ بقية/الموضوع/الخبر/المزيد؟
اعرف/اقرأ/لقراءة/لمعرفة/لمزيد/للمزيد المزيد/أكثر/من التفاصيل/الأخبار/المعلومات؟
اقرأ الخبر من المصدر
المزيد
المزيد/للمزيد/مزيد من/عن/في/حول الأخبار/التفاصيل/الموضوع؟
قراءة/عرض/تحميل/شاهد المزيد
لقراءة/لمطالعة الخبر/المقال/التقرير كاملا/من المصدر؟
للمزيد اقرأ؟
`,
  },
  {
    kind: 'related',
    lineShape: 'start',
    closing: true,
    open: true,
    max: 6,
    phraseList: `
المزيد عن/في
`,
  },
  {
    kind: 'related',
    lineShape: 'heading',
    max: 12,
    phraseList: `
آخر مقالات الكاتب
آخر/أحدث/أهم/أبرز الأخبار/التحديثات/المستجدات/المقالات/المواضيع
أخبار/الأخبار/اخبار أخرى/الرئيسية/متعلقة/مرتبطة/مشابهة/عاجلة
أخبار/الأخبار/تقارير/روابط/فيديوهات/مقالات/مواد/مواضيع/المواضيع/موضوعات/الموضوعات ذات صلة/الصلة/علاقة
أسئلة وإجابات مجانية؟ متعلقة/مقترحة
الأخبار الآن
الأعلى/الأكثر قراءة/تداولا/تفاعلا/تعليقا/رواجا/شعبية/شيوعا/مشاهدة/مطالعة اليوم/بالأسبوع؟
المزيد حول/من/عن/في هذا/هذه/نفس/القصة/الموضوع/القسم الموضوع/القصة/القسم/الفئة؟
المقالات الأخيرة
ترند
تغطية خاصة بالموضوع
حلقات سابقة
حول/عن الكاتب/الكاتبة
روابط/مقالات/مواد/موضوعات/الموضوعات/مواضيع متعلقة/مشابهة/أخرى/المتعلقة في؟ نفس/هذا؟ القسم/الركن؟
شريط الأخبار
قصص مقترحة
كاريكاتير اليوم
متعلق المقالات
مقالات أخرى للكاتب
مقالات الكاتب
من نفس القسم/الكاتب
نبذة عن الكاتب
`,
  },
  {
    kind: 'share',
    lineShape: 'start',
    open: true,
    max: 8,
    phraseList: `
share on/this
أرسل/ارسل إلى؟ هذا؟ صديق/لصديق/الخبر/المقال/الموضوع
شارك من خلال
شارك/مشاركة/شاركوا الخبر/القصة/المقال/الموضوع/عبر/على/هذا/هذه
لا تنسى/تنس/تنسوا مشاركة
يمكنك مشاركة الخبر/المقال
`,
  },
  {
    kind: 'share',
    lineShape: 'whole',
    phraseList: `
أخبر صديقك
أعجبني
إرسال إلى/لصديق صديق؟
إعجاب تحميل؟
المشاركة عبر
انشر/غرد الخبر/المقال
بريد إلكتروني
جاري التحميل
حفظ
حفظ المقال/الخبر
مرتبط
معجب بهذه
`,
  },
  {
    kind: 'tags',
    lineShape: 'label',
    max: 60,
    phraseList: `
tags
الأقسام/التصنيفات/تصنيفات
التاجات/الوسوم/الأوسمة/تاجات/تاجز/وسوم/تاغات
الكلمات/كلمات البحث/الدالة/الدلالية/المفتاحية/دالة/دلالية/مفتاحية
للمزيد حول
موسوم/موسومة/سجل تحت
هذا الخبر يتحدث عن
`,
  },
  {
    kind: 'tags',
    lineShape: 'whole',
    phraseList: `
العلامات/علامات/مواضيع/الموضوعات/تصنيفات/التصنيفات/هاشتاج/هاشتاغ
`,
  },
  {
    kind: 'views',
    lineShape: 'whole',
    phraseList: `
min
views
visited # times # visits today
أصوات/تصويت
القراءات/المشاهدات/الزيارات
تمت القراءة
تمت قراءته/قراءتها/مشاهدته/مشاهدتها # مرة/مرات
دقائق/دقيقة/دقيقتان/دقيقتين واحدة؟ للقراءة/قراءة
دقائق/دقيقة/قراءة قراءة/دقائق/دقيقة
زيارة/زيارات/قراءة/مشاهدات
شوهد/قرئ # مرة/مرات
عدد القراء/القراءات/المشاهدات/الزوار/زوار/الزيارات/مرات القراءة/المشاهدة/الموقع؟
قراءة/للقراءة # دقائق/دقيقة
مرات القراءة/المشاهدة
مشاهدة واحدة؟
وقت القراءة # دقائق/دقيقة
`,
  },
];

/** A line of these words alone, at least one of them the name of a network, is a row of share buttons. */
export const shareWords = {
  networks: `
facebook فيسبوك الفيسبوك الفيس فيس twitter تويتر whatsapp واتساب واتس الواتساب telegram تلغرام تيلغرام تليجرام
تيليجرام تيلقرام تلجرام linkedin لينكدإن لينكد pinterest بينتيريست reddit ريديت tumblr vkontakte odnoklassniki
pocket messenger ماسنجر مسنجر viber فايبر skype سكايب إكس x threads ثريدز google جوجل غوغل instagram إنستغرام
انستقرام إنستجرام youtube يوتيوب email print طباعة اطبع rss facebooktwittergoogle facebookshare
twitterwhatsapp facebooktwitter share شارك شاركها شاركه مشاركة غرد tweet shares انشر
`,
  others: `
على عبر في من خلال البريد بريد بالبريد إلكتروني الإلكتروني بوك اب آب إن إلى plus بلس on by via this نسخ انسخ
الرابط رابط تم حفظ الخبر المقال هذا هذه الصفحة الموضوع أرسل ارسال إرسال mail copy link save مشاركات المشاركة
تغريدة حجم الخط a
`,
};

/** A short line that begins with one of these and ends with a network's name asks to be followed there. */
export const followVerbs: readonly string[] = lines(`
follow
اشترك
اشتركوا
انضم
انضموا
تابع
تابعنا
تابعوا
تابعونا
زوروا
لمتابعة
لمزيد
متابعة
`);

/** The first word of a button or a lone link that asks the reader for something. */
export const callWords: readonly string[] = lines(`
donate
download
join
subscribe
support
أدعم
ادعم
ادعمنا
ادعموا
اسأل
اشترك
اشتركوا
انضم
انضموا
تابعنا
تابعونا
تبرع
تبرعوا
حمل
حملوا
ساهم
سجل
نزل
نزلوا
`);

/** First lines of boxes that say the article once more in short. */
export const summaryHeadings: readonly string[] = lines(`
ai summary
خلاصة بالذكاء الاصطناعي
ملخص
ملخص آلي
ملخص الخبر
ملخص الذكاء الاصطناعي
ملخص المقال
ملخص بالذكاء الاصطناعي
ملخص ذكي
ملخص سريع
موجز بالذكاء الاصطناعي
`);

/** Statements and letters end with a line that begins so and says where and when: it is a part of them. */
export const issuedWords: readonly string[] = lines(`
حرر
حررت
صدر
صدرت
`);

/** Lines that begin so are the article's own and stay, whatever else matches: sources, corrections, editors' notes. */
export const keptStarts: readonly string[] = lines(`
المصدر
تحديث
تصحيح
توضيح
مصدر الخبر
ملاحظة المحرر
ملاحظة من المحرر
هذا الخبر مترجم
`);

/** What stands before a writer's name, on a line of its own or inside the headline. */
export const bylineLabels: {
  /** Those who worked on another's text: they count where no writer is named. */
  readonly helpers: readonly string[];
  /** Verbs and prepositions that make a label without a colon: «كتبت فلانة». */
  readonly plain: readonly string[];
  /** Nouns that are labels only before a colon: «تقرير: فلان», but «تحرير تقنيات» is a desk. */
  readonly withColon: readonly string[];
} = {
  helpers: lines(`
تحرير
ترجمة
متابعة
مراجعة
مراجعة طبية
`),
  plain: lines(`
أجرى الحوار
أجرت الحوار
أعد التقرير
أعدت التقرير
بقلم
أضيف بواسطة
بواسطة
حاورتها
حاورتهم
حاورته
حاوره
حاورها
كتب
كتب بواسطة
كتبت
كتبه
كتبها
مرسلة بواسطة
من طرف
نشر بواسطة
نشرت بواسطة
by
written by
`),
  withColon: lines(`
أعده
أعدته
أعدها
إعداد
الكاتب
الكاتب/ة
الكاتبة
المحرر
المصدر والكاتب
تحقيق
تقديم
تقرير
حوار
روبورتاج
شعر
كاتب المقال
كتابة
مراسل
مراسلة
من
من إعداد
author
`),
};

/** Of those the labels that mean something else under the text. */
export const openingLabels = 'تقديم شعر';

/** What a writer does, after the name: the beginnings of the folded words. */
export const officeStarts = 'باحث|صحا?في|كاتب|محرر|مراسل';

/** Between place and writer: «عمّان - من فلان الفلاني». */
export const fromWord = 'من';

/** Words that stand in sentences and in no name. */
export const betweenWords = 'إلى|عن|في|كل|من';

/** Given names that begin as the names of sections do, with the article. */
export const namesWithArticle: readonly string[] =
  'الأمين البشير الحبيب الحسن الحسين الصادق الطاهر الطيب المختار المنصف المهدي الهادي الوليد الياس'.split(' ');

/** Words that join the parts of a name. */
export const joiningWords: readonly string[] = 'أبو آل ابن بن بنت عبد ولد'.split(' ');

/** Accounts, desks and links that stand in a writer's place and name nobody. Whole names, and beginnings of lines. */
export const noWriters = {
  names: lines(`
admin
adminhome
administrator
article information
editor
root
super user
user
webmaster
wp
إدارة الموقع
الكاتب
المحرر
المدير
مدير الموقع
هيئة التحرير
`),
  starts: lines(`
posts by
view all
أرسل
المزيد من
بتاريخ
بسم الله
تابع
جميع مقالات
جميع مواضيع
شاهد جميع
عرض جميع
عرض كل
كل مقالات
مقالات
`),
  /** Words that make a line the name of a section, a place or a counter. */
  words: lines(`
webmaster
آخر
أخبار
أخرى
الويب
باحث
باحثة
برس
بوابة
تحليل
تنويه
جريدة
خاص
ديجيتال
رياضة
شبكة
صحافي
صحافية
صحفي
صحفية
صحيفة
صور
صورة
عاجل
عالم
عدد
عرب
عربي
قراءة
قسم
قصة
قناة
كاتب
كاتبة
كوم
مباشر
محرر
محررة
مراسل
مراسلة
مشاهدة
مقالات
موقع
نت
نص
نيوز
وكالة
`),
} as const;

/** Words before a caption that say only that it is one, read out for those who do not see the page. */
export const captionLabels: readonly string[] = lines(`
التعليق على الصورة
التعليق على الفيديو
صدر الصورة
شرح الصورة
image caption
`);

/** What a newspaper calls itself beside its name. */
export const publisherWords: readonly string[] = lines(`
بوابة
جريدة
شبكة
صحيفة
موقع
وكالة
`);

/** Headings of lists of links that belong to the article. */
export const sourceHeadings: readonly string[] = lines(`
المصادر
المراجع
مراجع
مصادر
الهوامش
حواشي
الحواشي
هوامش
وثائق
sources
references
`);

/** Agencies close their reports with one of these words, or their name, and the initials of the desk. */
export const signOffWords: readonly string[] = lines(`
النهاية
انتهى
`);

/** What stands before the writer's name inside a headline: «… بقلم: فلان». */
export const bylineInHeadline = 'بقلم';

/** What stands behind it there: «فلان يكتب: …». */
export const writesInHeadline = 'يكتب|تكتب';

/** What newspapers call themselves in their own names; a title with one that nothing on the page says is the newspaper's. */
export const siteWords = 'جريدة|صحيفة|موقع|وكالة .*نباء';

/** A cut-off excerpt ends with dots, or with this word. */
export const excerptEnd = 'المزيد';
