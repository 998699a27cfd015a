import { useRef, useState } from 'preact/hooks';
import type { Format } from '../../lib/export/export-article';
import type { Exported } from '../../lib/export/exported';
import { text } from '../../lib/i18n';
import { useKeptPictures } from '../ArticleView/kept-pictures';

/** What came of a request for a file. */
export type ExportOutcome = { kind: 'failed' } | { kind: 'incomplete'; missing: number };

export interface Exporting {
  /** A file is being made. */
  busy: boolean;
  outcome: ExportOutcome | null;
  exportAs: (format: Format) => void;
  print: () => void;
  dismiss: () => void;
}

const words = () => ({
  highlights: text('exportHighlights'),
  source: text('exportSource'),
  contents: text('exportContents'),
  pictureLeftOut: text('exportPictureLeftOut'),
});

/** Makes files of what is `exported` when one is asked for, and prints it. All that is needed for it is fetched then. */
export function useExporting(exported: () => Exported): Exporting {
  const kept = useKeptPictures();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<ExportOutcome | null>(null);
  // A second press while the first file is being made asks for nothing new.
  const working = useRef(false);

  const run = async (work: () => Promise<ExportOutcome | null>) => {
    if (working.current) return;
    working.current = true;
    setBusy(true);
    setOutcome(null);
    setOutcome(await work().catch((): ExportOutcome => ({ kind: 'failed' })));
    working.current = false;
    setBusy(false);
  };

  return {
    busy,
    outcome,
    dismiss: () => setOutcome(null),
    exportAs: (format) =>
      run(async () => {
        const [{ exportArticle }, { drawPicture }, { download }] = await Promise.all([
          import('../../lib/export/export-article'),
          import('../../lib/export/draw-picture'),
          import('../../lib/export/download'),
        ]);
        const picture = (src: string) => drawPicture(kept.get(src) ?? src);
        const { name, blob, missing } = await exportArticle(format, exported(), words(), picture);
        download(name, blob);
        return missing ? { kind: 'incomplete', missing } : null;
      }),
    print: () =>
      run(async () => {
        const { printArticle } = await import('../../lib/export/print-article');
        await printArticle(exported().article);
        return null;
      }),
  };
}
