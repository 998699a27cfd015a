import type { ListAct } from './library-measures.ts';

/** What the library's page has for whoever measures its list. */
export interface ListProbe {
  /** Begins to count the frames of the act that follows, from its first event on. Its time begins with its last one: the wheel turns on and on. */
  begin(): void;
  /** The act's times, once `done` (of `conditions`) has come true. */
  end(done: ListCondition): Promise<ListAct>;
}

/**
 * `moved`: another part of the list is in sight, `again`: another list is, with all that it has, `all` and `none`: so many of those in sight
 * are chosen, `gone`: the list has one fewer.
 */
export type ListCondition = 'moved' | 'again' | 'all' | 'none' | 'gone';

/**
 * Puts a `ListProbe` into a page, as `naqiList`. The page's own script is read before it; nothing of this module but the function itself is
 * there.
 */
export function putListProbe(): void {
  const PATIENCE_MS = 60_000;
  /** What an act brings about after its rows are there is a part of it: counts, the rest of the list. */
  const AFTER_MS = 400;
  const events = ['keydown', 'pointerdown', 'wheel', 'change'];

  let list: Element | null = null;
  let size = 0;
  let start = 0;
  let before = 0;
  let longest = 0;
  let first = '';
  let counting = 0;

  const sizeOf = () => Number(document.querySelector('[data-entry]')?.getAttribute('aria-setsize') ?? 0);
  const inSight = () =>
    [...document.querySelectorAll<HTMLElement>('[data-entry]')].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });

  /** No row in sight is on its way, and nothing of the list in sight is without rows. */
  const isShown = (rows: readonly HTMLElement[]): boolean => {
    const [one] = rows;
    const last = rows.at(-1);
    const all = document.querySelector('.entry-list')?.getBoundingClientRect();
    if (!one || !last || !all || rows.some((row) => row.getAttribute('aria-busy') === 'true')) return false;
    const bottom = Math.max(...rows.map((row) => row.getBoundingClientRect().bottom));
    const top = Math.min(...rows.map((row) => row.getBoundingClientRect().top));
    return top <= Math.max(0, all.top) + 1 && bottom >= Math.min(innerHeight, all.bottom) - 1;
  };
  const isChosen = (row: Element) => row.querySelector<HTMLInputElement>('[data-command="select"]')?.checked === true;
  const conditions: Record<ListCondition, (rows: readonly HTMLElement[]) => boolean> = {
    moved: (rows) => rows[0]?.dataset.entry !== first,
    again: () => document.querySelector('.entry-list') !== list,
    all: (rows) => rows.every(isChosen),
    none: (rows) => !rows.some(isChosen),
    gone: () => sizeOf() === size - 1,
  };

  const count = () => {
    const now = performance.now();
    if (start) longest = Math.max(longest, now - before);
    before = now;
    counting = requestAnimationFrame(count);
  };
  const begun = () => {
    start = performance.now();
  };
  for (const event of events) addEventListener(event, begun, { capture: true, passive: true });

  const probe: ListProbe = {
    begin() {
      cancelAnimationFrame(counting);
      list = document.querySelector('.entry-list');
      size = sizeOf();
      first = inSight()[0]?.dataset.entry ?? '';
      start = 0;
      longest = 0;
      before = performance.now();
      count();
    },
    async end(done) {
      const frame = () => new Promise<number>((shown) => requestAnimationFrame(shown));
      const latest = performance.now() + PATIENCE_MS;
      for (;;) {
        const rows = inSight();
        if (start && conditions[done](rows) && isShown(rows)) break;
        if (performance.now() > latest) throw new Error(`the list is not: ${done}`);
        await frame();
      }
      // What is there in a frame is on the screen after it.
      await frame();
      const time = performance.now() - start;
      await new Promise((later) => setTimeout(later, AFTER_MS));
      await frame();
      cancelAnimationFrame(counting);
      return { time, frame: longest };
    },
  };
  Object.assign(globalThis, { naqiList: probe });
}
