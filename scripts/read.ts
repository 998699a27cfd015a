import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import './typescript-imports.ts';
import { asText, type Reading } from './popup.ts';
import { openReaderBrowser } from './reader-browser.ts';
import { namedPath, readSavedPage } from './saved-page.ts';
import { runCommand } from './system.ts';

const usage = `npm run read -- <file or address> [--url ADDRESS] [--json]

  Prints what the popup shows of a page: headline, byline, date, clean text.
  A .txt file, or - for standard input, is cleaned as plain text.

  --url ADDRESS   the address at which a saved page is answered
  --json          the whole article, and what was removed and by which rule`;

async function readPlainText(source: string): Promise<number> {
  const { cleanText } = await import('../lib/text/clean-text.ts');
  console.log(cleanText(readFileSync(source === '-' ? 0 : namedPath(source), 'utf8')));
  return 0;
}

async function readPage(source: string, address: string | undefined): Promise<Reading> {
  const isAddress = /^https?:\/\//i.test(source);
  const page = isAddress ? null : readSavedPage(source, address);
  const reader = await openReaderBrowser({ network: isAddress });
  try {
    return await (page ? reader.read(page) : reader.visit(source));
  } finally {
    await reader.close();
  }
}

function printJson(result: Reading): void {
  const { kind } = result;
  const value =
    kind === 'article'
      ? { article: result.article, removed: result.removed }
      : { refusal: result.reason, message: result.message };
  console.log(JSON.stringify(value, null, 2));
}

function printText(result: Reading): void {
  if (result.kind === 'refusal') console.error(result.message);
  else console.log(asText(result));
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  const [source] = positionals;
  if (values.help || !source) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  if (source === '-' || /\.txt$/i.test(source)) return readPlainText(source);
  const result = await readPage(source, values.url);
  (values.json ? printJson : printText)(result);
  return result.kind === 'refusal' ? 1 : 0;
});
