import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import './typescript-imports.ts';
import { namedPath } from './saved-page.ts';
import { readSet, runSet } from './search/query-set.ts';
import { Complaint, runCommand } from './system.ts';

const usage = `npm run search -- --set FILE [--misses]
npm run search -- --library BACKUP QUERY [--most NUMBER]

  Runs a set of queries with words that must and must not be found through the library's own analyser. The last line is
  recall N % precision N %.

  --set FILE   a list of { "query", "match": [words], "reject": [words] }
  --misses     also what was missed and what was found wrongly, query by query

  Or searches the articles of a backup as the library does: headline, newspaper, day and the sentence that matched.

  --library BACKUP   the zip that Naqi made
  --most NUMBER      how many are printed, 20 unless said`;

const percent = (part: number, whole: number): string => (whole ? ((100 * part) / whole).toFixed(1) : '0.0');

async function printSet(file: string, misses: boolean): Promise<number> {
  if (!existsSync(file)) throw new Complaint(`There is no file ${file}.`);
  const outcomes = await runSet(readSet(readFileSync(file, 'utf8')));
  let found = 0;
  let wanted = 0;
  let wrong = 0;
  for (const { query, missed, wrongly } of outcomes) {
    found += query.match.length - missed.length;
    wanted += query.match.length;
    wrong += wrongly.length;
    if (!misses || missed.length + wrongly.length === 0) continue;
    console.log(`${query.query}: missed ${missed.join('، ') || '-'}; wrong ${wrongly.join('، ') || '-'}`);
  }
  console.log(`${outcomes.length} queries, ${found} of ${wanted} forms found, ${wrong} wrong`);
  console.log(`recall ${percent(found, wanted)} % precision ${percent(found, found + wrong)} %`);
  return 0;
}

async function printFound(file: string, query: string, most: number): Promise<number> {
  if (!existsSync(file)) throw new Complaint(`There is no file ${file}.`);
  if (!query) throw new Complaint('What is to be looked for? npm run search -- --library BACKUP QUERY');
  const { searchBackup } = await import('./search/backup.ts');
  const { total, found } = await searchBackup(file, query, most);
  for (const { headline, publisher, day, sentence } of found) {
    console.log(`${headline}\n  ${[publisher, day].filter(Boolean).join(' · ')}`);
    if (sentence) console.log(`  ${sentence}`);
    console.log('');
  }
  console.log(total === 1 ? '1 article found' : `${total} articles found`);
  return 0;
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      library: { type: 'string' },
      most: { type: 'string', default: '20' },
      set: { type: 'string' },
      misses: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (values.library) return printFound(namedPath(values.library), positionals.join(' '), Number(values.most) || 20);
  if (!values.set) throw new Complaint(usage);
  return printSet(namedPath(values.set), values.misses);
});
