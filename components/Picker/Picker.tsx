import { ArrowUpDown } from 'lucide-preact';
import { text } from '../../lib/i18n';
import type { OwnKind } from '../../lib/own-rule';

/** A box over a part of the page. `under` is where the pointer or the keys are. */
export interface PickerBox {
  look: OwnKind | 'under';
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Props {
  language: string;
  direction: 'rtl' | 'ltr';
  theme: string;
  boxes: readonly PickerBox[];
  /** Whether the bar stands at the upper edge of the window. */
  isBarAbove: boolean;
  /** What can be done here, and what a click does now. */
  kinds: readonly OwnKind[];
  kind: OwnKind;
  status: string;
  /** What the reader should know of the last choice. */
  remark: string | null;
  isRemarkAlarming: boolean;
  hasPicks: boolean;
}

const kindNames = { hide: 'pickHide', add: 'pickAdd', article: 'pickArticle' } as const;

/**
 * The picker over a page. It stands in a shadow root and is given its clicks by their `data-command`, since all events are taken from
 * the page at its window; so it has no listeners, and its style sheet is put into the shadow root as a constructed one.
 */
export function Picker({ language, direction, theme, boxes, isBarAbove, kinds, kind, hasPicks, ...said }: Props) {
  const button = (command: string, label: string, disabled = false) => (
    <button type="button" data-command={command} disabled={disabled}>
      {label}
    </button>
  );
  return (
    <div class="picker" lang={language} dir={direction} data-theme={theme}>
      {boxes.map(({ look, x, y, width, height }) => (
        <div
          class="picker-box"
          data-look={look}
          style={{ left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` }}
        />
      ))}
      <div
        class="picker-bar"
        data-edge={isBarAbove ? 'start' : 'end'}
        role="toolbar"
        aria-label={text('fixPage')}
        tabIndex={-1}
      >
        <div class="picker-kinds">
          {kinds.map((one) => (
            <button type="button" data-command={`pick-${one}`} aria-pressed={one === kind}>
              {text(kindNames[one])}
            </button>
          ))}
        </div>
        <p class="picker-said" role="status">
          <span>{said.status}</span>
          {said.remark && (
            <span class="picker-remark" data-alarming={said.isRemarkAlarming}>
              {said.remark}
            </span>
          )}
        </p>
        <div class="picker-steps">
          {button('pick-wider', text('pickWider'), !hasPicks)}
          {button('pick-narrower', text('pickNarrower'), !hasPicks)}
          {button('undo', text('undo'), !hasPicks)}
        </div>
        <div class="picker-ends">
          <button type="button" data-command="move-bar" aria-label={text('moveBar')} title={text('moveBar')}>
            <ArrowUpDown size={16} strokeWidth={1.75} aria-hidden="true" />
          </button>
          {button('cancel', text('cancel'))}
          {button('done', text('done'), !hasPicks)}
        </div>
      </div>
    </div>
  );
}
