import type { HighlightColour } from '../../lib/article';
import type { MessageKey } from '../../lib/i18n';

/** What the colours are called. */
export const colourNames: Readonly<Record<HighlightColour, MessageKey>> = {
  yellow: 'colourYellow',
  green: 'colourGreen',
  blue: 'colourBlue',
  pink: 'colourPink',
};
