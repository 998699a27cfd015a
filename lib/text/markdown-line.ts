import { readableAddress } from '../address';
import { plain, type Run, type Style, type TextRun } from './passages';

/**
 * A line of Markdown (CommonMark, with GitHub's struck text): what the runs say, and nothing in it that a reader of Markdown would take
 * for markup of its own.
 */

/** Where the line stands: a paragraph may have breaks, a heading is one line, a cell has bars around it. */
export type Place = 'paragraph' | 'heading' | 'cell';

const letterOrDigit = /[\p{L}\p{N}\p{M}]/u;
const mark = /[\p{P}\p{S}]/u;

/** An address in the text, up to what may end the sentence that it stands in. */
const bareAddress = /(https?:\/\/[^\s<>«»،؛]*[^\s<>«»،؛.,:;!?؟)\]}'"*_~])/;

/**
 * The text with a backslash before what would be markup anywhere in a line. Inside an address a backslash would be a part of it: there
 * brackets around it do the same. `goesOn`: another run follows at once.
 */
const escaped = (text: string, place: Place, goesOn: boolean): string =>
  text
    .split(bareAddress)
    .map((part, i, parts) =>
      i % 2
        ? `<${place === 'cell' ? part.replaceAll('|', '%7C') : part}>`
        : escapedSigns(part, place, goesOn && i === parts.length - 1),
    )
    .join('');

function escapedSigns(text: string, place: Place, goesOn: boolean): string {
  // One dollar is money, two are mathematics.
  const money = (text.match(/\$/g)?.length ?? 0) > 1;
  return text.replace(/[\\`*[\]~|$_<&]/g, (sign, at: number) => {
    const after = text.slice(at + 1);
    if (sign === '|' && place !== 'cell') return sign;
    if (sign === '$' && !money) return sign;
    if (sign === '_' && letterOrDigit.test(text[at - 1] ?? ' ') && letterOrDigit.test(after[0] ?? ' ')) return sign;
    if (sign === '<' && !/^[A-Za-z/!?]/.test(after)) return sign;
    if (sign === '&' && !/^#?\w+;/.test(after) && !(goesOn && /^#?\w*$/.test(after))) return sign;
    return `\\${sign}`;
  });
}

/** The line with a backslash before what would be markup at its beginning: a heading, a list, a quotation, a rule. */
const escapedStart = (line: string): string =>
  line
    .replace(/^(?=[#>])/, '\\')
    .replace(/^(?=[-+](?:\s|$))/, '\\')
    .replace(/^(?=(?:[-=][-=\s]*|[-:|\s]*\|[-:|\s]*)$)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');

/** An address as the destination of a link. */
function destination(href: string, place: Place): string {
  const address = readableAddress(href).replace(/[\s<>]/g, encodeURIComponent);
  const safe = place === 'cell' ? address.replaceAll('|', '%7C') : address;
  return /[()\\]/.test(safe) ? `<${safe}>` : safe;
}

const codeSpan = (text: string, place: Place): string => {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const inner = /^`|`$/.test(text) ? ` ${text} ` : text;
  return fence + (place === 'cell' ? inner.replaceAll('|', '\\|') : inner) + fence;
};

/** Asterisks around a text hold only with words inside them and what is no word outside. */
const delimiters = (style: Style): string => (style.strong ? '**' : style.em ? '*' : style.struck ? '~~' : '');

/**
 * One kind of emphasis at a time, and its edges where Markdown sees them: spaces go out of it, and so do marks such as » and : that
 * a letter follows at once, as in «**قال:**نعم».
 */
function settled(runs: readonly Run[], place: Place): Run[] {
  const single = runs.map((run): Run => {
    if (run.kind !== 'text') return run;
    const strong = run.strong && place !== 'heading';
    return { ...run, strong, em: run.em && !strong, struck: run.struck && !strong && !run.em };
  });
  const merged: Run[] = [];
  for (const run of single) {
    const last = merged.at(-1);
    const same =
      run.kind === 'text' &&
      last?.kind === 'text' &&
      (Object.keys(plain) as (keyof Style)[]).every((name) => last[name] === run[name]);
    if (same) last.text += run.text;
    else merged.push({ ...run });
  }
  return merged.flatMap((run, i): Run[] => {
    if (run.kind !== 'text' || !delimiters(run) || run.code) return [run];
    const before = merged[i - 1];
    const after = merged[i + 1];
    const isWord = (beside: Run | undefined, letter: (text: string) => string | undefined) =>
      beside?.kind === 'text' && !/[\s\p{P}\p{S}]/u.test(letter(beside.text) ?? ' ');
    const afterWord = isWord(before, (text) => [...text].at(-1));
    const beforeWord = isWord(after, (text) => [...text][0]);
    const letters = [...run.text];
    let start = 0;
    let end = letters.length;
    const movesOut = (letter: string | undefined, beside: boolean) =>
      letter !== undefined && (/\s/.test(letter) || (beside && mark.test(letter)));
    // What has been moved out stands between the word and the rest: then a mark may stay.
    for (let beside = afterWord; start < end && movesOut(letters[start], beside); start++) {
      if (/\s/.test(letters[start] as string)) beside = false;
    }
    for (let beside = beforeWord; end > start && movesOut(letters[end - 1], beside); end--) {
      if (/\s/.test(letters[end - 1] as string)) beside = false;
    }
    const meetsAddress =
      (afterWord && /^https?:/.test(run.text)) || (beforeWord && /https?:[^\s<>«»،؛]+$/.test(run.text));
    // Two kinds of emphasis that touch would be read as one.
    const touches = before?.kind === 'text' && delimiters(before) !== '' && start === 0;
    const outside = { ...run, strong: false, em: false, struck: false };
    const parts: TextRun[] = [
      { ...outside, text: letters.slice(0, start).join('') },
      { ...(touches || meetsAddress ? outside : run), text: letters.slice(start, end).join('') },
      { ...outside, text: letters.slice(end).join('') },
    ];
    return parts.filter(({ text }) => text);
  });
}

function textOf(run: TextRun, place: Place, goesOn: boolean): string {
  if (run.code) return codeSpan(run.text, place);
  const around = delimiters(run);
  const text = around + (run.href ? escapedSigns : escaped)(run.text, place, goesOn) + around;
  return run.shift ? `<${run.shift}>${text}</${run.shift}>` : text;
}

/** The line, or the lines where the runs have breaks in a paragraph. */
export function markdownLine(given: readonly Run[], place: Place): string {
  const runs = settled(given, place);
  let line = '';
  const addBracketed = (bracketed: string) => {
    // An exclamation mark that stands before a link would make a picture of it.
    if (bracketed.startsWith('[') && /(?<!\\)(?:\\\\)*!$/.test(line)) line = `${line.slice(0, -1)}\\!`;
    line += bracketed;
  };
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as Run;
    if (run.kind === 'break') line += place === 'paragraph' ? '\\\n' : place === 'cell' ? '<br>' : ' ';
    else if (run.kind === 'picture') {
      line += `![${escapedSigns(run.picture.alt, place, false)}](${destination(run.picture.src, place)})`;
    } else if (!run.href) line += textOf(run, place, i + 1 < runs.length);
    else {
      let inner = '';
      let said = '';
      for (let next: Run | undefined = run; next?.kind === 'text' && next.href === run.href; next = runs[++i]) {
        inner += textOf(next, place, true);
        said += next.text;
      }
      i--;
      const isBare = said === run.href || said === readableAddress(run.href);
      if (isBare && /^https?:[^\s<>]+$/.test(said)) line += `<${said}>`;
      else addBracketed(`[${inner}](${destination(run.href, place)})`);
    }
  }
  // GitHub makes a link of «www.» and all signs that follow it, markup or not.
  line = line.replace(/(?<![/\p{L}\p{N}])www(?=\.\S*[\\*~`[#])/gu, 'www\\');
  if (place === 'heading') return line.replace(/#(?=#*$)/g, '\\#');
  return place === 'cell' ? line : line.split('\n').map(escapedStart).join('\n');
}
