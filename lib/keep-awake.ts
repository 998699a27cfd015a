import { browser } from 'wxt/browser';

/** Browsers stop a background that has asked nothing of them for half a minute. */
const OFTEN_MS = 20_000;

/** Keeps the background awake; returns how to let it sleep. */
export function keepAwake(): () => void {
  const timer = setInterval(() => browser.runtime.getPlatformInfo().catch(() => undefined), OFTEN_MS);
  return () => clearInterval(timer);
}
