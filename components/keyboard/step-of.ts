export type Step = 'next' | 'previous' | 'first' | 'last';

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Where a key leads in a row of things: left and right follow the direction of the row. */
export function stepOf(press: Press, isRtl: boolean): Step | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return null;
  const steps: Record<string, Step> = {
    [isRtl ? 'ArrowLeft' : 'ArrowRight']: 'next',
    [isRtl ? 'ArrowRight' : 'ArrowLeft']: 'previous',
    Home: 'first',
    End: 'last',
  };
  return steps[press.key] ?? null;
}
