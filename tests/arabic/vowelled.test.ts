import { expect, test } from 'vitest';
import { isVowelled } from '../../lib/arabic/vowelled';

test.each([
  ['قِفْ عَلى البَحْرِ وَاسْأَلِ المَوْجَ عَنْ سُفُنٍ', true],
  ['وقفت السفينة قرب الميناء حتى طلع الفجر', false],
  // A mark here and there, as newspapers put them.
  ['أُعلن أمس عن مشروعٍ يُقام في المدينة القديمة ويُفتتح قريبًا جدًا', false],
  ['شُكرًا', false],
])('%s', (text, expected) => expect(isVowelled(text)).toBe(expected));
