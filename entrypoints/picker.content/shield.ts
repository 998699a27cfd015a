/**
 * What stands over the page while the reader chooses: one element with a closed shadow root, in the browser's top layer, where no
 * page's style and no layer of its own reaches. It takes every click and key, so that no link, no frame and no script of
 * the page gets any. When it is closed the page is as it was.
 */
export interface Shield {
  /** Where the picker is drawn. */
  shadow: ShadowRoot;
  /** The element of the page at a point of the window, or `null`. */
  under(x: number, y: number): Element | null;
  close(): void;
}

export interface Handlers {
  point(x: number, y: number): void;
  /** A click: `control` is the button of ours that was hit, if any. */
  press(x: number, y: number, control: HTMLElement | null): void;
  /** A key; whether it meant something here. */
  key(key: string, control: HTMLElement | null): boolean;
  /** Before each picture that the browser draws. */
  frame(): void;
}

/** All that a page could take for the reader's doing. */
const events =
  'auxclick beforeinput blur click contextmenu copy cut dblclick dragstart focus focusin focusout input keydown keypress keyup mousedown mousemove mouseout mouseover mouseup paste pointerdown pointermove pointerout pointerover pointerup selectstart submit touchend touchmove touchstart wheel'.split(
    ' ',
  );
/** Of these, what the browser must not do by itself: follow a link, select text, move the focus. */
const prevented = new Set('auxclick click contextmenu dblclick dragstart mousedown selectstart submit'.split(' '));

/** A page that takes our element away again and again does not want it; then it stays away. */
const MOST_RETURNS = 20;

function makeHost(page: Document): HTMLElement {
  const host = page.createElement('div');
  host.popover = 'manual';
  const important = (name: string, value: string) => host.style.setProperty(name, value, 'important');
  important('all', 'initial');
  important('display', 'block');
  important('position', 'fixed');
  important('inset', '0');
  important('inline-size', '100vw');
  important('block-size', '100vh');
  important('pointer-events', 'auto');
  important('z-index', '2147483647');
  important('cursor', 'crosshair');
  return host;
}

/** While a dialog of the page is open, nothing outside it can be clicked. */
function placeFor(page: Document): Element {
  return Array.from(page.querySelectorAll('dialog:modal')).at(-1) ?? page.documentElement;
}

/** Whether an element lies over the whole window, as the veils of some pages do: nobody points at it. */
function isVeil(element: Element): boolean {
  const { width, height } = Element.prototype.getBoundingClientRect.call(element);
  return width >= innerWidth && height >= innerHeight && getComputedStyle(element).position === 'fixed';
}

/** Scrolls what is under the pointer, where the window itself does not scroll. */
function scrollUnder(element: Element | null, event: WheelEvent): void {
  for (let box = element; box; box = box.parentElement) {
    const before = box.scrollTop;
    if (!/auto|scroll/.test(getComputedStyle(box).overflowY) || box === box.ownerDocument.scrollingElement) continue;
    box.scrollTop += event.deltaY;
    if (box.scrollTop === before) continue;
    event.preventDefault();
    return;
  }
}

export function openShield(page: Document, styles: string, handlers: Handlers): Shield {
  const window = page.defaultView as Window & typeof globalThis;
  const host = makeHost(page);
  const shadow = host.attachShadow({ mode: 'closed' });
  // A constructed sheet is no inline style, which pages may forbid.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [sheet];
  const focused = page.activeElement;

  const attach = () => {
    placeFor(page).append(host);
    host.showPopover();
  };
  const under = (x: number, y: number): Element | null =>
    page.elementsFromPoint(x, y).find((element) => element !== host && !isVeil(element)) ?? null;
  const controlAt = (element: Element | null): HTMLElement | null =>
    element?.closest<HTMLElement>('[data-command]') ?? null;

  const keydown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (handlers.key(event.key, controlAt(shadow.activeElement))) event.preventDefault();
  };
  const onEvent = (event: Event) => {
    event.stopImmediatePropagation();
    if (prevented.has(event.type)) event.preventDefault();
    if (event instanceof MouseEvent) {
      const { clientX: x, clientY: y } = event;
      if (event.type === 'pointermove') handlers.point(x, y);
      if (event.type === 'click') handlers.press(x, y, controlAt(shadow.elementFromPoint(x, y)));
    }
    if (event instanceof WheelEvent) scrollUnder(under(event.clientX, event.clientY), event);
    if (event instanceof KeyboardEvent && event.type === 'keydown') keydown(event);
  };
  for (const type of events) window.addEventListener(type, onEvent, { capture: true, passive: false });

  let returns = 0;
  let next = 0;
  const onFrame = () => {
    if (!host.isConnected && ++returns <= MOST_RETURNS) attach();
    handlers.frame();
    next = requestAnimationFrame(onFrame);
  };

  attach();
  next = requestAnimationFrame(onFrame);
  return {
    shadow,
    under,
    close() {
      cancelAnimationFrame(next);
      if (focused instanceof HTMLElement && focused !== page.body) focused.focus({ preventScroll: true });
      host.remove();
      for (const type of events) window.removeEventListener(type, onEvent, { capture: true });
    },
  };
}
