import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Web } from './web.ts';

const file = join(import.meta.dirname, '../fixtures/pages/xx-essay--footnotes-of-two-styles.html');

/** An essay with footnotes as WordPress and as Word write them. */
export const essay = {
  address: 'http://nadwa.localhost/essays/%D8%AE%D8%B1%D8%A7%D8%A6%D8%B7',
  /** What is before each of these marks, by the mark; and the note that it leads to. */
  poems: { mark: '2', line: 'ثم جاء من كتب', note: 'ديوان المراسي، الجزء الأول' },
  register: { mark: '[6]', line: 'وفي المدن التي على الساحل', note: 'سجلّ ورشة الساحل' },
  /** Its note has no way back. */
  newspaper: { mark: '[7]', line: 'وقد بقي من تلك الورش', note: 'صحيفة المرسى' },
};

export function putEssay(web: Web): void {
  const page = readFileSync(file, 'utf8')
    .replaceAll('https://nadwa.example/', 'http://nadwa.localhost/')
    // The browser asks for an icon otherwise.
    .replace('</head>', '<link rel="icon" href="data:,"></head>');
  web.put(essay.address, page);
}
