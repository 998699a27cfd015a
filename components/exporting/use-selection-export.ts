import { useEffect, useRef, useState } from 'preact/hooks';
import type { SelectionFormat } from '../../lib/export/export-selection';
import type { SelectionOutcomeKind } from './SelectionOutcome';

interface SelectionExporting {
  progress: { done: number; total: number } | null;
  outcome: SelectionOutcomeKind | null;
  exportAs: (format: SelectionFormat) => void;
  cancel: () => void;
  dismiss: () => void;
}

/** Makes one file of many articles when one is asked for, one at a time. All that is needed for it is fetched then. */
export function useSelectionExport(ids: readonly string[]): SelectionExporting {
  const [progress, setProgress] = useState<SelectionExporting['progress']>(null);
  const [outcome, setOutcome] = useState<SelectionOutcomeKind | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const exportAs = async (format: SelectionFormat) => {
    if (abort.current) return;
    const controller = new AbortController();
    abort.current = controller;
    setOutcome(null);
    setProgress({ done: 0, total: ids.length });
    try {
      const [{ exportSelection }, { download }] = await Promise.all([
        import('../../lib/export/export-selection'),
        import('../../lib/export/download'),
      ]);
      const { name, blob, missing, unfilled } = await exportSelection(ids, format, setProgress, controller.signal);
      download(name, blob);
      if (missing || unfilled) setOutcome({ kind: 'incomplete', missing, unfilled });
    } catch {
      if (!controller.signal.aborted) setOutcome({ kind: 'failed' });
    }
    abort.current = null;
    setProgress(null);
  };
  return { progress, outcome, exportAs, cancel: () => abort.current?.abort(), dismiss: () => setOutcome(null) };
}
