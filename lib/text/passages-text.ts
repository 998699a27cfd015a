import { type Passage, runsText } from './passages';

/** The passages as clean text: a blank line between them, items with a dot or their number, captions once, cells a tab apart. */
export function passagesText(passages: readonly Passage[]): string {
  return passages.map(passageText).filter(Boolean).join('\n\n');
}

function passageText(passage: Passage): string {
  switch (passage.kind) {
    case 'paragraph':
    case 'heading':
      return runsText(passage.runs);
    case 'list':
      return passage.items
        .map((item, i) => {
          const sign = passage.ordered ? `${passage.start + i}. ` : '• ';
          const lines = item.map(passageText).filter(Boolean).join('\n').split('\n');
          return lines.map((line, at) => (at ? '  ' : sign) + line).join('\n');
        })
        .join('\n');
    case 'quote':
      return passagesText(passage.passages);
    case 'figure':
      return runsText(passage.caption);
    case 'table':
      return [
        runsText(passage.caption),
        ...passage.rows.map((row) => row.map(({ runs }) => runsText(runs).replaceAll('\n', ' ')).join('\t')),
      ]
        .filter(Boolean)
        .join('\n');
    case 'code':
      return passage.text;
    case 'rule':
      return '';
  }
}
