import { defineContentScript } from 'wxt/utils/define-content-script';
import { extract } from '../lib/extract/extract';
import { liveView } from '../lib/extract/live';

/**
 * Injected on demand by lib/page, in the isolated world; its return value is the Extraction. `world` here only chooses
 * WXT's wrapper: the one for the main world needs no extension API and says nothing to the page.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  world: 'MAIN',
  main: () => extract(document, { address: location.href, view: liveView(window) }),
});
