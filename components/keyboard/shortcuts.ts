import type { MessageKey } from '../../lib/i18n';

export type Surface = 'popup' | 'reader' | 'library';

/** A key and what it does. The handler (Keyboard.tsx) and the help (HelpSheet.tsx) are both made from the table below. */
export interface Shortcut {
  /** The place of the key, `KeyboardEvent.code`: it counts where the keyboard writes other letters than Latin ones. */
  code: string;
  /** What it writes on a Latin keyboard, or its name, `KeyboardEvent.key`. The first is shown. */
  keys: readonly [string, ...string[]];
  /** It is written with the shift key. */
  shift?: true;
  /**
   * The controls that it presses, by their `data-command`: the first that is there. What has no control of its own is done by a function of this
   * name (Keyboard.tsx), or by the browser.
   */
  commands: readonly [string, ...string[]];
  /** The control in whose menu they are: it is pressed first. */
  behind?: string;
  /** The help names a key where its controls are there, or the one that brings them, or always. */
  offeredBy?: string;
  always?: true;
  /** They are those of the entry that has the keyboard, or of all that are chosen. */
  ofEntry?: true;
  /** It may be held down. */
  repeats?: true;
  /** The sentence that says what it does; keys with the same sentence are named together. */
  text: MessageKey;
  surfaces: readonly Surface[];
}

const article = ['popup', 'reader'] as const;
const everywhere = ['popup', 'reader', 'library'] as const;

/** A letter, as it is on a Latin keyboard. */
const letter = (key: string): Pick<Shortcut, 'code' | 'keys'> => ({ code: `Key${key.toUpperCase()}`, keys: [key] });
const named = (key: string): Pick<Shortcut, 'code' | 'keys'> => ({ code: key, keys: [key] });

const pause = { offeredBy: 'listen', text: 'shortcutPause' } as const;
const size = { repeats: true, always: true } as const;
/** Where there is an entry, there is a way to delete it. */
const row = { repeats: true, offeredBy: 'delete', surfaces: ['library'] } as const;
const entry = { ofEntry: true, surfaces: ['library'] } as const;

/** All shortcuts, in the order in which the help names them. */
export const shortcuts: readonly Shortcut[] = [
  { ...letter('s'), commands: ['save', 'unsave'], text: 'shortcutSave', surfaces: article },
  { ...letter('c'), commands: ['copy-text'], text: 'shortcutCopy', surfaces: article },
  { ...letter('o'), commands: ['open-reader'], text: 'shortcutOpenReader', surfaces: ['popup'] },
  { ...letter('l'), commands: ['listen'], text: 'shortcutListenInTab', surfaces: ['popup'] },
  { ...letter('l'), commands: ['listen'], text: 'shortcutListen', surfaces: ['reader'] },
  { ...letter('k'), commands: ['listen-pause', 'listen-play'], ...pause, surfaces: ['reader'] },
  { code: 'Space', keys: [' '], commands: ['listen-pause', 'listen-play'], ...pause, surfaces: ['reader'] },
  { ...letter('t'), commands: ['contents'], text: 'shortcutContents', surfaces: ['reader'] },
  {
    ...named('Backspace'),
    commands: ['back-to-mark'],
    offeredBy: 'go-to-note',
    text: 'shortcutBackToMark',
    surfaces: article,
  },
  { ...letter('h'), commands: ['highlights'], text: 'shortcutHighlights', surfaces: ['reader'] },
  { ...letter('e'), commands: ['export-menu'], text: 'shortcutExport', surfaces: ['reader'] },
  { ...letter('p'), commands: ['print'], behind: 'export-menu', text: 'shortcutPrint', surfaces: ['reader'] },
  { ...letter('a'), commands: ['appearance'], text: 'shortcutAppearance', surfaces: article },
  { code: 'Equal', keys: ['+', '='], commands: ['larger'], ...size, text: 'shortcutLarger', surfaces: article },
  { code: 'Minus', keys: ['-'], commands: ['smaller'], ...size, text: 'shortcutSmaller', surfaces: article },
  { code: 'Slash', keys: ['/'], commands: ['search'], text: 'shortcutSearch', surfaces: ['library'] },
  { ...named('ArrowDown'), commands: ['next-entry'], ...row, text: 'shortcutNextEntry' },
  { ...letter('j'), commands: ['next-entry'], ...row, text: 'shortcutNextEntry' },
  { ...named('ArrowUp'), commands: ['previous-entry'], ...row, text: 'shortcutPreviousEntry' },
  { ...letter('k'), commands: ['previous-entry'], ...row, text: 'shortcutPreviousEntry' },
  // A link does that by itself.
  { ...named('Enter'), commands: ['open-entry'], ...row, text: 'shortcutOpenEntry' },
  { ...letter('x'), commands: ['select'], ...entry, text: 'shortcutSelect' },
  { ...letter('e'), commands: ['archive', 'restore-entry'], ...entry, text: 'shortcutArchive' },
  { ...letter('f'), commands: ['favourite'], ...entry, text: 'shortcutFavourite' },
  { ...letter('t'), commands: ['tags'], ...entry, text: 'shortcutTags' },
  { ...named('Delete'), commands: ['delete'], ...entry, text: 'shortcutDelete' },
  { code: 'Digit3', keys: ['#'], shift: true, commands: ['delete'], ...entry, text: 'shortcutDelete' },
  { ...letter('u'), commands: ['undo'], always: true, text: 'shortcutUndo', surfaces: ['library'] },
  { ...letter('z'), commands: ['undo'], always: true, text: 'shortcutUndo', surfaces: everywhere },
  { ...letter('d'), commands: ['turn-theme'], always: true, text: 'shortcutTheme', surfaces: everywhere },
  { ...letter('b'), commands: ['open-library'], text: 'shortcutLibrary', surfaces: everywhere },
  { code: 'Slash', keys: ['?', '؟'], shift: true, commands: ['help'], text: 'shortcutHelp', surfaces: everywhere },
  // Panels and dialogs are closed by the browser; these are the bars.
  {
    ...named('Escape'),
    commands: ['dismiss', 'clear-selection', 'close-note', 'close-highlights', 'listen-stop'],
    always: true,
    text: 'shortcutClose',
    surfaces: everywhere,
  },
];

/** Whether it is a key that writes something: those can be switched off, the others not. */
export const isWritten = ({ keys }: Shortcut): boolean => keys[0].length === 1;
