import type { Highlight } from '../../lib/article';

/** A highlight to be kept, with what a test wants to be different. */
export function aHighlight(id: string, different: Partial<Highlight> = {}): Highlight {
  return {
    id,
    colour: 'yellow',
    note: '',
    anchor: { exact: 'مكتبة عائمة', prefix: 'انطلقت صباح أمس ', suffix: '.', position: 16 },
    madeAt: 1_773_500_000_000,
    changedAt: 1_773_500_000_000,
    ...different,
  };
}
