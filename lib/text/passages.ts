/**
 * An article's body as data: what every form that it is copied and exported in is made of. Whatever the page's markup was,
 * passages nest as the strictest of these forms (a book's XHTML) wants it.
 */
export type Passage =
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'heading'; level: number; runs: Run[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Passage[][] }
  | { kind: 'quote'; passages: Passage[] }
  | { kind: 'figure'; picture: Shot; caption: Run[] }
  | { kind: 'table'; caption: Run[]; rows: Cell[][] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' };

/** A part of a line. */
export type Run = TextRun | { kind: 'break' } | { kind: 'picture'; picture: Shot };

export interface TextRun extends Style {
  kind: 'text';
  text: string;
  /** Its name, where a link of the article leads to it. */
  id?: string;
}

export interface Style {
  strong: boolean;
  em: boolean;
  struck: boolean;
  code: boolean;
  /** Set above or below the line. */
  shift: 'sup' | 'sub' | null;
  /** Where it leads: an address, or `#` and the name of another run. */
  href: string | null;
}

/** A picture by its address. */
export interface Shot {
  src: string;
  alt: string;
}

export interface Cell {
  header: boolean;
  columns: number;
  rows: number;
  runs: Run[];
}

export const plain: Style = { strong: false, em: false, struck: false, code: false, shift: null, href: null };

/** A run of plain text. */
export const textRun = (text: string, style: Partial<Style> = {}): TextRun => ({
  kind: 'text',
  text,
  ...plain,
  ...style,
});

/** The text of runs, with line breaks. */
export const runsText = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? '\n' : '')).join('');
