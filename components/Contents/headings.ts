/** The subheads of an article's body, in order. */
export const headingsOf = (body: Element): HTMLElement[] =>
  Array.from(body.querySelectorAll<HTMLElement>('h2, h3, h4, h5, h6')).filter((heading) => heading.textContent?.trim());

export const levelOf = (heading: Element): number => Number(heading.localName[1]);
