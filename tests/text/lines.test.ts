import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../lib/text/clean-text';

/**
 * One doubtful line in the middle of an article: what must go (must-go.json), and what looks like it and must stay
 * (must-stay.json). Staff lines stand at the head of the text, before the headline; dates under it.
 */
interface Removable {
  line: string;
  kind: string;
}

const list = <T>(name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T[];

const headline = 'بلدة ساحلية تفتح مكتبتها للصيادين';
const before = [
  'فتحت بلدة صغيرة على الساحل أبواب مكتبتها العامة في الليل، حتى يتمكن الصيادون من دخولها بعد عودتهم من البحر.',
  'وقالت أمينة المكتبة مريم السويسي إن عدد الكتب المعارة تضاعف منذ بداية الشهر، وإن أكثرها عن النجوم والملاحة القديمة.',
  'ويجلس الزوار حول طاولة طويلة صنعها نجار من أهل البلدة من خشب قارب قديم لم يعد صالحا للإبحار.',
];
const after = [
  'وأوضحت السويسي أن الفكرة جاءت من بحار متقاعد كان ينتظر الفجر وحده على رصيف الميناء كل ليلة.',
  'وتكفلت جمعية محلية بأجرة الحارس والكهرباء، فيما تبرع الأهالي بما يزيد على ألفي كتاب خلال ثلاثة أسابيع.',
  'ومن المنتظر أن تنتقل التجربة إلى بلدتين مجاورتين قبل نهاية الصيف المقبل إذا توفر لهما مكان مناسب.',
];

const cleaned = (parts: string[]) =>
  cleanText(parts.join('\n\n'))
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);

describe('lines that must go', () => {
  it.each(list<Removable>('must-go.json'))('$kind: $line', ({ line, kind }) => {
    const heads: Record<string, string[]> = {
      masthead: [line, headline, ...before],
      date: [headline, line, ...before],
    };
    const text = [...(heads[kind] ?? [headline, ...before, line]), ...after];
    expect(cleaned(text)).toEqual([headline, ...before, ...after]);
  });
});

describe('lines that must stay', () => {
  it.each(list<string>('must-stay.json').map((line) => [line] as const))('%s', (line) => {
    expect(cleaned([headline, ...before, line, ...after])).toEqual([headline, ...before, line, ...after]);
  });
});
