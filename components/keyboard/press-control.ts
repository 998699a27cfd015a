/** The first of these controls that the reader can see in `place`. */
export function controlIn(place: ParentNode, commands: readonly string[]): HTMLElement | null {
  for (const command of commands) {
    const all = place.querySelectorAll<HTMLElement>(`[data-command="${command}"]:not(:disabled)`);
    const seen = [...all].find((one) => one.checkVisibility());
    if (seen) return seen;
  }
  return null;
}

/** Presses a control as a click does; a field gets the cursor instead. */
export function pressControl(control: HTMLElement): void {
  if (control instanceof HTMLInputElement && control.type !== 'checkbox') {
    control.focus();
    control.select();
  } else if (control.ariaExpanded === 'false') openBy(control);
  else control.click();
}

/** Opens what a control opens, from the control on, and brings the keyboard back to where it was when that is closed. */
function openBy(control: HTMLElement): void {
  const before = document.activeElement;
  control.focus({ preventScroll: true });
  const closed = new MutationObserver(() => {
    if (control.ariaExpanded !== 'false') return;
    closed.disconnect();
    // Unless it has gone elsewhere meanwhile.
    if (document.activeElement !== control) return;
    if (before instanceof HTMLElement && before.isConnected && before !== document.body)
      before.focus({ preventScroll: true });
    else control.blur();
  });
  closed.observe(control, { attributeFilter: ['aria-expanded'] });
  control.click();
}

/** Presses a control that stands in a menu: the menu is opened, and is closed by the press. */
export function pressBehind(opener: HTMLElement, commands: readonly string[]): void {
  openBy(opener);
  // It is painted a moment later.
  requestAnimationFrame(() => controlIn(document, commands)?.click());
}
