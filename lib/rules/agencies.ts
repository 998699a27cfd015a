import { lines } from './lists';

/** News agencies as they sign, where a writer's name would stand. */
export const agencies: readonly string[] = lines(`
afp
ap
dpa
ina
kuna
reuters
أ ب
أ ش أ
أ ف ب
أسوشيتد برس
الأناضول
بترا
بنا
تاس
د ب أ
رويترز
سانا
سبأ
سونا
شينخوا
صفا
فارس
فرانس برس
قنا
كونا
معا
نوفوستي
وات
واج
واس
واع
وال
وام
وفا
وكالات
ومع
`);
