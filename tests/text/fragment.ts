import { JSDOM } from 'jsdom';
import type { Passage } from '../../lib/text/passages';
import { passagesOf } from '../../lib/text/passages-of';

/** The passages of a piece of HTML in Arabic. */
export const passages = (html: string, language = 'ar'): Passage[] => passagesOf(JSDOM.fragment(html), language);
