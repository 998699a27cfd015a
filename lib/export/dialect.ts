import { readableAddress } from '../address';
import type { Article } from '../article';
import { attribute, type Dialect, escapeMarkup, linkMarkup } from '../text/markup';
import type { Shot } from '../text/passages';

/** Markup for a file of ours, with a style sheet, and the direction on its root. `picture` writes a picture. */
export function fileDialect(
  { language, direction }: Article,
  picture: (shot: Shot) => string,
  headingId: Dialect['headingId'] = () => undefined,
): Dialect {
  return {
    language,
    direction,
    everyBlock: false,
    isolation: 'bdi',
    attributes: () => '',
    picture,
    figure: (shot, caption) =>
      `<figure>${picture(shot)}${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`,
    headingId,
  };
}

/** ` lang="…" dir="…"` for the root of a file. */
export const rootAttributes = ({ language, direction }: Article): string =>
  attribute('lang', language) + attribute('dir', direction);

/** The address of the article, as a person reads it. */
export const sourceLink = ({ url }: Article): string =>
  linkMarkup(url, escapeMarkup(readableAddress(url)), ' dir="ltr"');
