import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLoaded } from '../ReadingAids/use-loaded';
import { watchBody } from '../ReadingAids/watch-body';
import { headingsOf } from './headings';

/** Two subheads are soon seen; from three on the way is worth a list. */
const ENOUGH = 3;

interface Props {
  body: RefObject<HTMLDivElement | null>;
  /** The list cannot be loaded. */
  onFailure: () => void;
}

/** The button of the table of contents, for articles that have one. */
export function ContentsOffer({ body, onFailure }: Props) {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const look = () => setNeeded(headingsOf(element).length >= ENOUGH);
    look();
    return watchBody(element, look);
  }, [body]);
  const Contents = useLoaded(needed, async () => (await import('./Contents')).Contents, onFailure);
  return Contents && <Contents body={body} />;
}
