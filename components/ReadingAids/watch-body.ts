/** Calls back whenever the body of an article has another size, as when a picture has come; returns how to stop. */
export function watchSize(body: Element, changed: () => void): () => void {
  const observer = new ResizeObserver(changed);
  observer.observe(body);
  return () => observer.disconnect();
}

/** Calls back whenever the body of an article has other contents; returns how to stop. */
export function watchBody(body: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(body, { childList: true });
  return () => observer.disconnect();
}
