import { useMemo } from 'preact/hooks';
import { withChanges } from '../../lib/arabic/change';
import { changesFor } from '../../lib/arabic/shown';
import type { Direction } from '../../lib/article';
import { usePreferences } from '../preferences/Preferences';
import { IsolatedText } from './IsolatedText';

/** A line of text of an article, with the digits and the marks that the reader wants to see. */
export function ShownText({ text, direction }: { text: string; direction: Direction }) {
  const { digits, tashkeel } = usePreferences();
  const changes = useMemo(
    () => (direction === 'rtl' ? changesFor(text, { digits, tashkeel }) : []),
    [text, direction, digits, tashkeel],
  );
  const shown = withChanges(text, changes);
  return direction === 'rtl' ? <IsolatedText text={shown} /> : shown;
}
