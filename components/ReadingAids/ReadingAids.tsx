import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../../lib/i18n';
import { usePictures } from '../Lightbox/use-pictures';
import { FailureBar } from '../Notice/FailureBar';
import { usePreferences } from '../preferences/Preferences';
import { useLoaded } from './use-loaded';

/** What helps to read the article in `body`, each loaded when it is first needed. */
export function ReadingAids({ body }: { body: RefObject<HTMLDivElement | null> }) {
  const { lineGuide, paragraphFocus } = usePreferences();
  const [failed, setFailed] = useState(false);
  const fail = () => setFailed(true);
  const { opened, close } = usePictures(body);

  const Guide = useLoaded(lineGuide, async () => (await import('./LineGuide')).LineGuide, fail);
  const Focus = useLoaded(paragraphFocus, async () => (await import('./ParagraphFocus')).ParagraphFocus, fail);
  const Lightbox = useLoaded(opened !== null, async () => (await import('../Lightbox/Lightbox')).Lightbox, fail);

  return (
    <>
      {Guide && <Guide body={body} />}
      {Focus && <Focus body={body} />}
      {Lightbox && opened && <Lightbox {...opened} onClose={close} />}
      {failed && <FailureBar message={text('aidFailed')} onClose={() => setFailed(false)} />}
    </>
  );
}
