// The package's index also brings `isProbablyReaderable`, which nothing uses and which would be injected into every page.
import Readability from '@mozilla/readability/Readability.js';

/** Fewer letters than this make Readability look again with weaker rules. Arabic briefs are short. */
const ENOUGH = 250;

/** Finds the element that holds the body. The document is used up. `null` if there is none. */
export function findBody(document: Document): Element | null {
  let body: Element | null = null;
  try {
    new Readability<Node>(document, {
      charThreshold: ENOUGH,
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node) => {
        body = node as Element;
        return node;
      },
    }).parse();
  } catch (error) {
    // It throws on documents without a body; there is nothing to read in them.
    if (document.body) throw error;
  }
  return body;
}
