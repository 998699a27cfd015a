import { describe, expect, test } from 'vitest';
import { withChanges } from '../../lib/arabic/change';
import { type Digits, digitChanges } from '../../lib/arabic/digits';

const shown = (text: string, digits: Digits) => withChanges(text, digitChanges(text, digits));

describe('123 as ١٢٣', () => {
  test.each([
    // Counts, years and days
    ['شارك 1850 شخصًا', 'شارك ١٨٥٠ شخصًا'],
    ['يوم 14 مارس 2026.', 'يوم ١٤ مارس ٢٠٢٦.'],
    ['صدر في 2024/05/12', 'صدر في ٢٠٢٤/٠٥/١٢'],
    ['صدر في 12-5-2024', 'صدر في ١٢-٥-٢٠٢٤'],
    ['صدر في 2024-05-12', 'صدر في ٢٠٢٤-٠٥-١٢'],
    ['صدر في 12.5.2024', 'صدر في ١٢.٥.٢٠٢٤'],
    // Hours
    ['عند 10:30 صباحًا', 'عند ١٠:٣٠ صباحًا'],
    ['الساعة 10.30 صباحًا', 'الساعة ١٠.٣٠ صباحًا'],
    ['يبدأ 7.45 مساءً', 'يبدأ ٧.٤٥ مساءً'],
    // Scores, ranges, fractions
    ['فاز الأهلي 3-2 على ضيفه', 'فاز الأهلي ٣-٢ على ضيفه'],
    ['بين 10–12 عامًا', 'بين ١٠–١٢ عامًا'],
    ['موسم 2025/2026', 'موسم ٢٠٢٥/٢٠٢٦'],
    ['من 3.5-4.5 درجات', 'من ٣٫٥-٤٫٥ درجات'],
    ['نحو 1/3 السكان', 'نحو ١/٣ السكان'],
    // Prices and large numbers
    ['بلغت 2.4 مليون دينار', 'بلغت ٢٫٤ مليون دينار'],
    ['بسعر 1,250 جنيهًا', 'بسعر ١٬٢٥٠ جنيهًا'],
    ['بسعر $1,200.50 للطن', 'بسعر $١٬٢٠٠٫٥٠ للطن'],
    ['نحو 12,345,678 نسمة', 'نحو ١٢٬٣٤٥٬٦٧٨ نسمة'],
    ['بنسبة 3,5 في المئة', 'بنسبة ٣٫٥ في المئة'],
    ['بنسبة 0.125 نقطة', 'بنسبة ٠٫١٢٥ نقطة'],
    // More than a thousand in Tunis, one and a quarter in Cairo
    ['بلغ 1.250 دينارًا', 'بلغ ١.٢٥٠ دينارًا'],
    ['بلغ 1.250.000 دينار', 'بلغ ١.٢٥٠.٠٠٠ دينار'],
    // Per cent
    ['نحو 70% منها', 'نحو ٧٠٪ منها'],
    ['نحو 12.5 % منها', 'نحو ١٢٫٥ ٪ منها'],
    ['الرمز % وحده', 'الرمز % وحده'],
    // Numbers that touch Arabic letters
    ['الـ15 وكوفيد-19', 'الـ١٥ وكوفيد-١٩'],
    ['الفقرة (3) والمادة [12]', 'الفقرة (٣) والمادة [١٢]'],
    ['من 1،2،3', 'من ١،٢،٣'],
    // Persian digits
    ['سنة ۱۴۰۴', 'سنة ١٤٠٤'],
    // A machine's number without groups
    ['هاتف 19777', 'هاتف ١٩٧٧٧'],
    ['وقالت Google إن 5 شركات', 'وقالت Google إن ٥ شركات'],
  ])('%s', (published, expected) => expect(shown(published, 'arabic')).toBe(expected));

  test.each([
    ['نظام G20 وقمة B2B', 'names with digits'],
    ['طائرة F-16 وفيروس COVID-19 وH5N1', 'names with a dash'],
    ['هاتف iPhone 15 Pro الجديد', 'a number that runs with a Latin name'],
    ['شبكة 5G وبعد 10 km', 'a number before Latin letters'],
    ['غاز CO2 وماء H2O', 'formulas'],
    ['على https://example.com/2024/05/12 اليوم', 'an address'],
    ['على https://example.com/أخبار/2024 اليوم', 'an address with Arabic letters'],
    ['على example.com/أخبار/2024', 'an address without its scheme'],
    ['راسلوا news24@example.com', 'an e-mail address'],
    ['حساب @news24 ووسم #كأس_العالم_2026', 'a handle and a tag'],
    ['وسم #2030', 'a tag of digits'],
    ['الملف تقرير_2024', 'the name of a file'],
    ['الخادم 192.168.1.10', 'the address of a machine'],
    ['اتصلوا على 0100 123 4567', 'a telephone number'],
    ['اتصلوا على +966 50 123 4567', 'a telephone number with its country'],
    ['اتصلوا على 022-5123456', 'a telephone number of two groups'],
    ['بلغ 15 000 دينار', 'thousands with a space'],
    ['قال ﴿سورة 255﴾', 'a verse'],
    ['عام ١٤٤٧ وبنسبة ٣.٥', 'what is published so'],
  ])('%s: %s', (published) => expect(shown(published, 'arabic')).toBe(published));
});

describe('١٢٣ as 123', () => {
  test.each([
    ['شارك ١٨٥٠ شخصًا', 'شارك 1850 شخصًا'],
    ['صدر في ٢٠٢٤/٠٥/١٢', 'صدر في 2024/05/12'],
    ['عند ١٠:٣٠', 'عند 10:30'],
    ['فاز ٣-٢', 'فاز 3-2'],
    ['بلغ ٣٫٥ مليون', 'بلغ 3.5 مليون'],
    ['بلغ ١٢٬٣٤٥٬٦٧٨', 'بلغ 12,345,678'],
    ['نحو ٧٠٪ منها', 'نحو 70% منها'],
    ['نحو ٧٠ ٪ منها', 'نحو 70 % منها'],
    ['سنة ۱۴۰۴ و۵٫۲', 'سنة 1404 و5.2'],
    ['هاتف iPhone ١٥ الجديد', 'هاتف iPhone 15 الجديد'],
    ['هاتف ٠١٠٠ ١٢٣ ٤٥٦٧', 'هاتف 0100 123 4567'],
    ['من ١،٢،٣', 'من 1،2،3'],
  ])('%s', (published, expected) => expect(shown(published, 'european')).toBe(expected));

  test.each([
    ['قبل ذلك٫ كما قيل', 'a mark that separates words'],
    ['رمز ٪ وحده', 'a per cent sign alone'],
    ['قال ﴿كلمة ٢٥٥﴾', 'a verse'],
    ['وسم #رؤية_٢٠٣٠', 'a tag'],
    ['على https://example.com/سنة/٢٠٢٤', 'an address'],
    ['قمة G٢٠', 'a name'],
    ['عام 2024 بنسبة 3.5%', 'what is published so'],
  ])('%s: %s', (published) => expect(shown(published, 'european')).toBe(published));
});
