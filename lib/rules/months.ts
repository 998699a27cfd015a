import { lines } from './lists';

/**
 * Month names as Arabic newspapers write them: Egypt and the Gulf, the Levant and Iraq, the Maghreb, and the Hijri year.
 * A month a line, in order, its names apart by slashes. Spelling variants that folding makes equal are not repeated.
 */
export const months = `
يناير/كانون الثاني/كانون ثاني/كانون 2/كانون2/جانفي/ينائر/january/janvier/jan
فبراير/شباط/فيفري/february/février/feb
مارس/آذار/آدار/march/mars/mar
أبريل/نيسان/أفريل/april/avril/apr
مايو/أيار/ماي/may/mai
يونيو/يونيه/حزيران/جوان/june/juin/jun
يوليو/يوليه/يوليوز/تموز/جويلية/july/juillet/jul
أغسطس/آب/غشت/أغشت/أوت/august/août/aug
سبتمبر/أيلول/شتنبر/شتمبر/september/septembre/sept/sep
أكتوبر/أكتوير/تشرين الأول/تشرين أول/تشرين 1/تشرين1/october/octobre/oct
نوفمبر/تشرين الثاني/تشرين ثاني/تشرين 2/تشرين2/نونبر/november/novembre/nov
ديسمبر/كانون الأول/كانون أول/كانون 1/كانون1/دجنبر/دجمبر/december/décembre/dec
`;

export const hijriMonths = `
محرم/المحرم
صفر
ربيع الأول/ربيع أول
ربيع الآخر/ربيع الثاني/ربيع ثاني
جمادى الأولى/جمادى الأول
جمادى الآخرة/جمادى الثانية/جمادى الثاني/جمادى الآخر
رجب
شعبان
رمضان
شوال
ذو القعدة/ذي القعدة/ذوالقعدة
ذو الحجة/ذي الحجة/ذوالحجة
`;

/** From Sunday on, without «ال». */
export const weekdays = 'أحد اثنين ثلاثاء أربعاء خميس جمعة سبت';

/** Words that may stand in a line that says nothing but a date. */
export const dateWords = `
الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت يوم الموافق التاريخ تاريخ النشر نشر نشرت
نشرها العدد بتاريخ في فى تم نشره الساعة على محدث محدثة حدثت اخر آخر تحديث تعديل حدث التحديث وقت توقيت
بتوقيت غرينتش جرينتش مكة أبوظبي القاهرة صباحا مساء ظهرا ص م ت مـ هـ منذ قبل ثانية ثوان دقيقة دقيقتين
دقائق ساعة ساعتين ساعات يومين أيام أسبوع أسبوعين أسابيع شهر شهرين أشهر شهور سنة سنتين سنوات عام
عامين أعوام واحد واحدة مضت مضى
gmt utc cet am pm d x published updated posted on at ago hours hour days day minutes minute sunday
monday tuesday wednesday thursday friday saturday sun mon tue wed thu fri sat
`;

/** What stands before the date of publication. */
export const publishedLabels: readonly string[] = lines(`
تاريخ النشر
تم النشر
نشر
نشر بتاريخ
نشرت
نشر في
نشر يوم
published
`);

/** What stands before the date of the last change. */
export const updatedLabels: readonly string[] = lines(`
آخر تحديث
آخر تعديل
تحديث
تم التحديث
حدث
updated
`);

/** Beside the date of an issue stands its number, so. */
export const issueWord = 'العدد';

/** Words of dates that people are named, too: months, and «على» without its dots. */
export const dateNames = 'ربيع رجب رمضان شعبان علي محرم';
