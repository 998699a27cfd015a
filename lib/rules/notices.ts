import { lines } from './lists';

/** What a page says that has no article to give: on pages of few words only. */
export const goneNotices: readonly string[] = lines(`
404 not found
page not found
الصفحة التي تبحث عنها غير موجودة
الصفحة المطلوبة غير متوفرة
الصفحة المطلوبة غير موجودة
الصفحة غير موجودة
تم حذف هذا الخبر
خطأ 404
لم يتسن العثور على الصفحة
لم يتم العثور على الصفحة
هذا المحتوى لم يعد متوفرا
هذه الصفحة غير موجودة
`);

/** What a page says that keeps its article behind a wall. */
export const wallNotices: readonly string[] = lines(`
اشترك الآن لمواصلة القراءة
اشترك للمتابعة
الاشتراك لمتابعة القراءة
تسجيل الدخول للمتابعة
سجل الدخول للمتابعة
سجل الدخول لمواصلة القراءة
لقراءة المقال كاملا اشترك
للاستمرار في القراءة اختر
لمتابعة القراءة يرجى
هذا المحتوى للمشتركين
هذا المحتوى متاح للمشتركين
هذا المقال للمشتركين
هذا المقال مخصص للمشتركين
هذا المقال مخصص لمشتركي
`);
