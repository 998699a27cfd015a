/** The browser resizes a popup while it is painted for the first time; after so long without a change it has its size. */
const SETTLED_MS = 100;
/** No popup that has its size is narrower. */
const LEAST = 100;

/**
 * Keeps the popup as narrow as its window, where that cannot be as wide as it should be: for those whose pages are all enlarged, and on
 * a phone. Nothing then has to be scrolled sideways.
 */
export function fitWindow(root: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fit = () => {
    const { clientWidth, scrollWidth } = root;
    if (clientWidth >= LEAST && scrollWidth > clientWidth) root.style.setProperty('--popup-inline', `${clientWidth}px`);
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(fit, SETTLED_MS);
  };
  addEventListener('resize', wait);
  wait();
}
