import { defineContentScript } from 'wxt/utils/define-content-script';
import { extract } from '../lib/extract/extract';
import { findOwn } from '../lib/extract/find-own';
import { liveView } from '../lib/extract/live';
import { type OwnSelectors, ownSelectorsName } from '../lib/own-rule';

/** The rules that lib/page has left for this reading. An element of the page with this name is no own property. */
function takeSelectors(): OwnSelectors {
  const given = Object.getOwnPropertyDescriptor(globalThis, ownSelectorsName)?.value;
  Reflect.deleteProperty(globalThis, ownSelectorsName);
  return given;
}

/** As entrypoints/content, for newspapers that have rules of their own; most have none, and are read with less. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  world: 'MAIN',
  main() {
    const selectors = takeSelectors();
    return extract(document, {
      address: location.href,
      view: liveView(window),
      own: (page) => findOwn(page, selectors),
    });
  },
});
