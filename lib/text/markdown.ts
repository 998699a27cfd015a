import { markdownLine } from './markdown-line';
import type { Cell, Passage, Run } from './passages';

/** Passages as Markdown: CommonMark, with GitHub's tables. */
export function markdown(passages: readonly Passage[]): string {
  return passages.map((passage, i) => passageMarkdown(passage, passages[i - 1])).join('\n\n');
}

function passageMarkdown(passage: Passage, before: Passage | undefined): string {
  switch (passage.kind) {
    case 'paragraph':
      return markdownLine(passage.runs, 'paragraph');
    case 'heading':
      return `${'#'.repeat(passage.level)} ${markdownLine(passage.runs, 'heading')}`;
    case 'quote':
      return prefixed(markdown(passage.passages), '> ', '> ');
    case 'figure': {
      const picture: Run = { kind: 'picture', picture: passage.picture };
      const caption: Run[] = passage.caption.length ? [{ kind: 'break' }, ...passage.caption] : [];
      return markdownLine([picture, ...caption], 'paragraph');
    }
    case 'code': {
      const longest = Math.max(2, ...(passage.text.match(/`+/g) ?? []).map((ticks) => ticks.length));
      const fence = '`'.repeat(longest + 1);
      return `${fence}\n${passage.text}\n${fence}`;
    }
    case 'rule':
      return '---';
    case 'table': {
      const table = tableMarkdown(passage.rows);
      return passage.caption.length ? `${markdownLine(passage.caption, 'paragraph')}\n\n${table}` : table;
    }
    case 'list':
      return listMarkdown(passage, before);
  }
}

const prefixed = (text: string, first: string, others: string): string =>
  text
    .split('\n')
    .map((line, i) => ((i ? others : first) + line).trimEnd())
    .join('\n');

function listMarkdown({ ordered, start, items }: Passage & { kind: 'list' }, before: Passage | undefined): string {
  // A list that follows another at once would go on in it: another sign begins a new one.
  const follows = before?.kind === 'list' && before.ordered === ordered;
  const sign = (i: number) => (ordered ? `${start + i}${follows ? ')' : '.'} ` : follows ? '* ' : '- ');
  // Under a line, a list that begins with another number than 1 would be taken for its second line.
  const isList = (below: Passage) => below.kind === 'list' && below.start === 1;
  const isTight = items.every(([first, ...rest]) => first?.kind === 'paragraph' && rest.every(isList));
  const apart = isTight ? '\n' : '\n\n';
  return items
    .map((item, i) => {
      const text = item.map((passage, at) => passageMarkdown(passage, item[at - 1])).join(apart);
      return prefixed(text, sign(i), ' '.repeat(sign(i).length));
    })
    .join(apart);
}

/** The cells of a table, each in its column: what spans several has empty ones beside or under it. */
function grid(rows: readonly Cell[][]): string[][] {
  const lines: string[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (lines[y]?.[x] !== undefined) x++;
      for (let down = 0; down < cell.rows; down++) {
        const line = lines[y + down];
        if (!line) break;
        for (let along = 0; along < cell.columns; along++) {
          line[x + along] = down || along ? '' : markdownLine(cell.runs, 'cell');
        }
      }
      x += cell.columns;
    }
  });
  const columns = Math.max(...lines.map((line) => line.length));
  return lines.map((line) => Array.from({ length: columns }, (_, x) => line[x] ?? ''));
}

function tableMarkdown(rows: readonly Cell[][]): string {
  // Markdown knows no table without a heading row; in newspapers the first row is one, whatever it is made of.
  const [head = [], ...others] = grid(rows);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...others.map(line)].join('\n');
}
