import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import './typescript-imports.ts';
import { namedPath } from './saved-page.ts';
import { readSet, runSet } from './search/query-set.ts';
import { Complaint, runCommand } from './system.ts';

const usage = `npm run search -- --set FILE [--misses]

  Runs a set of queries with words that must and must not be found through the library's own analyser. The last line is
  recall N % precision N %.

  --set FILE   a list of { "query", "match": [words], "reject": [words] }
  --misses     also what was missed and what was found wrongly, query by query`;

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

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      set: { type: 'string' },
      misses: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (!values.set) throw new Complaint(usage);
  return printSet(namedPath(values.set), values.misses);
});
