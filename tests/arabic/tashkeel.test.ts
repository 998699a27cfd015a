import { expect, test } from 'vitest';
import { withChanges } from '../../lib/arabic/change';
import { tashkeelChanges } from '../../lib/arabic/tashkeel';

const hidden = (text: string) => withChanges(text, tashkeelChanges(text));

test.each([
  ['ذَهَبَ الوَلَدُ إلى المَدرَسَةِ', 'ذهب الولد إلى المدرسة'],
  ['الشَّمْسُ والقَمَرُ', 'الشمس والقمر'],
  ['مُدرّس وسيّارة', 'مدرس وسيارة'],
  ['كِتابٌ في بَيتٍ', 'كتاب في بيت'],
  ['هٰذا إلٰه واحِد', 'هذا إله واحد'],
  ['موسىٰ وعيسىٰ', 'موسى وعيسى'],
  ['إِنَّ أَوَّلَ', 'إن أول'],
  ['مَسْؤُولٌ وشُؤُونٌ', 'مسؤول وشؤون'],
  ['آمَنَ القُرْآنُ', 'آمن القرآن'],
  ['لِلّٰهِ الأَمْرُ', 'لله الأمر'],
  // Tanwin fath where spelling has it
  ['شُكراً جَزيلًا', 'شكراً جزيلًا'],
  ['جِدًّا وحَقّاً', 'جدًا وحقاً'],
  ['هُدًى وفَتىً', 'هدًى وفتىً'],
  ['مَساءً وبِناءً', 'مساءً وبناءً'],
  ['مَبدَأً وخَطَأً', 'مبدأً وخطأً'],
  ['شَيْئًا جُزْءًا', 'شيئًا جزءًا'],
  // and where it does not
  ['مَدرَسةً كبيرةً', 'مدرسة كبيرة'],
  // Letters of their own, from Persian keyboards and with a hamza that was typed apart
  ['پَرچَم', 'پرچم'],
  ['ا\u0654ُمَّة', 'ا\u0654مة'],
  // Around other signs
  ['«مَرحَبًا»، قالَ', '«مرحبًا»، قال'],
  ['قالَ: ﴿وَقُلْ رَبِّ زِدْنِي عِلْمًا﴾ ثُمَّ', 'قال: ﴿وَقُلْ رَبِّ زِدْنِي عِلْمًا﴾ ثم'],
  ['﴿اقْرَأْ﴾ نَصٌّ ﴿وَالضُّحَى﴾ نَصٌّ', '﴿اقْرَأْ﴾ نص ﴿وَالضُّحَى﴾ نص'],
  ['آيَةٌ ﴿وَقُلْ\nرَبِّ﴾ نَعَم', 'آية ﴿وَقُلْ\nرَبِّ﴾ نعم'],
  // Brackets the other way round, and one that is not closed
  ['قالَ ﴾وَقُلْ رَبِّ﴿ ثُمَّ', 'قال ﴾وَقُلْ رَبِّ﴿ ثم'],
  ['قالَ ﴿وَقُلْ رَبِّ\nثُمَّ', 'قال ﴿وَقُلْ رَبِّ\nثم'],
])('%s', (published, expected) => expect(hidden(published)).toBe(expected));

test.each([
  ['ذهب الولد إلى المدرسة', 'nothing to hide'],
  ['شكرًا، وأيضاً مساءً', 'the tanwin of normal spelling'],
  ['آمن سأل مسؤول شيء', 'hamza and madda'],
  ['الفتحة (ـَ) والضمة (ـُ)', 'marks on a stroke: the text is about them'],
  ['علامة ◌ّ وعلامة « ُ »', 'marks that stand alone'],
  ['النبي محمدؐ', 'an honorific sign'],
  ['النبي ﷺ', 'an honorific sign of one character'],
  ['الرابعة هـ، الـ«نقي»', 'a stroke'],
  ['café naïve e\u0301', 'marks of other scripts'],
  ['﴿ذَٰلِكَ ٱلْكِتَٰبُ لَا رَيْبَۛ فِيهِ﴾', 'a verse'],
])('%s: %s', (published) => expect(hidden(published)).toBe(published));
