import { render } from 'preact';
import { Picker, type PickerBox } from '../../components/Picker/Picker';
import { interfaceLanguage, type MessageKey, plural, text } from '../../lib/i18n';
import type { OwnKind } from '../../lib/own-rule';
import { choose, narrow, type Pick, rulesOf, widen } from '../../lib/picker/picks';
import { beside, narrower, partAt, wider } from '../../lib/picker/tree';
import { type PickerStart, sendPicked } from '../../lib/picking';
import { openShield } from './shield';
import { pickerStyles } from './styles';

const hints: Record<OwnKind, MessageKey> = {
  hide: 'pickHideHint',
  add: 'pickAddHint',
  article: 'pickArticleHint',
};

/** The bar would cover the end of the page, where nothing can be scrolled from under it: there it goes to the upper edge. */
const BAR_PX = 100;
const isAtEnd = ({ documentElement }: Document): boolean =>
  scrollY > BAR_PX && scrollY + innerHeight > documentElement.scrollHeight - BAR_PX;

/** A form answers for its properties with its fields. */
const rectOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

function boxOf(look: PickerBox['look'], element: Element): PickerBox {
  const { x, y, width, height } = rectOf(element);
  return { look, x, y, width, height };
}

/** Lets the reader choose parts of this page, and hands on what was chosen. Returns how to end it without that. */
export function startPicker(page: Document, { kind: first, theme }: PickerStart): () => void {
  const language = interfaceLanguage();
  const kinds: OwnKind[] = ['hide', first === 'article' ? 'article' : 'add'];
  let kind = first;
  let picks: Pick[] = [];
  /** Where the pointer or the keys are. */
  let under: Element | null = null;
  let failed = false;
  /** Whether the reader wants the bar at the other edge. */
  let isMoved = false;
  let drawn = '';

  const end = () => {
    render(null, shield.shadow);
    shield.close();
  };
  const done = async () => {
    failed = !(await sendPicked(rulesOf(picks))).ok;
    if (!failed) end();
  };
  const commands: Record<string, () => void> = {
    'pick-wider': () => change(widen(picks)),
    'pick-narrower': () => change(narrow(picks)),
    undo: () => change(picks.slice(0, -1)),
    'move-bar': () => {
      isMoved = !isMoved;
    },
    cancel: end,
    done,
  };
  for (const one of kinds) {
    commands[`pick-${one}`] = () => {
      kind = one;
    };
  }
  const change = (next: Pick[]) => {
    picks = next;
    failed = false;
  };
  const run = (control: HTMLElement) => {
    if (!control.matches(':disabled')) commands[control.dataset.command ?? '']?.();
  };
  const chooseUnder = () => {
    if (under) change(choose(picks, kind, under));
  };

  /** Where the keys begin: at the pointer, else in the middle of the window. */
  const from = () =>
    under ?? partFrom(shield.under(innerWidth / 2, innerHeight / 2)) ?? partFrom(page.querySelector('h1, p'));
  const partFrom = (element: Element | null) => element && partAt(element);
  const isRtl = language === 'ar';
  const ways: Record<string, (part: Element) => Element | null> = {
    ArrowUp: wider,
    ArrowDown: narrower,
    ArrowLeft: (part) => beside(part, isRtl ? 1 : -1),
    ArrowRight: (part) => beside(part, isRtl ? -1 : 1),
  };
  const go = (way: (part: Element) => Element | null) => {
    const part = from();
    // The first key shows where it is.
    under = (under && part && way(part)) || part;
    under?.scrollIntoView({ block: 'nearest' });
  };
  /** The keys stay in the bar: a link of the page that has the focus would show it, and its scripts would learn of it. */
  const focusNext = (control: HTMLElement | null) => {
    const controls = Array.from(shield.shadow.querySelectorAll<HTMLElement>('button:enabled'));
    const at = control ? controls.indexOf(control) : -1;
    controls[(at + 1) % controls.length]?.focus();
  };

  const shield = openShield(page, pickerStyles(), {
    point(x, y) {
      const isOnBar = shield.shadow.elementFromPoint(x, y)?.closest('.picker-bar');
      under = isOnBar ? null : partFrom(shield.under(x, y));
    },
    press(x, y, control) {
      if (control) return run(control);
      if (shield.shadow.elementFromPoint(x, y)?.closest('.picker-bar')) return;
      under = partFrom(shield.under(x, y));
      chooseUnder();
    },
    key(key, control) {
      const way = ways[key];
      if (key === 'Escape') end();
      else if (key === 'Tab') focusNext(control);
      else if (key === 'Enter' || key === ' ') {
        if (control) run(control);
        else if (key === 'Enter') chooseUnder();
        else return false;
      } else if (way) go(way);
      else return false;
      return true;
    },
    frame: () => draw(),
  });

  const draw = () => {
    const last = picks.at(-1);
    const boxes = [
      ...picks.flatMap((pick) => pick.matches.map((match) => boxOf(pick.kind, match))),
      ...(under ? [boxOf('under', under)] : []),
    ];
    const remark = failed ? text('pickNotKept') : last?.byPlace ? text('pickByPlace') : null;
    const shown = {
      language,
      direction: isRtl ? ('rtl' as const) : ('ltr' as const),
      theme,
      boxes,
      isBarAbove: isMoved !== isAtEnd(page),
      kinds,
      kind,
      status: last ? plural('partsHere', last.matches.length) : text(hints[kind]),
      remark,
      isRemarkAlarming: failed,
      hasPicks: picks.length > 0,
    };
    // Nothing is touched while nothing changes.
    const now = JSON.stringify(shown);
    if (now === drawn) return;
    drawn = now;
    render(<Picker {...shown} />, shield.shadow);
  };
  draw();
  shield.shadow.querySelector<HTMLElement>('.picker-bar')?.focus({ preventScroll: true });
  return end;
}
