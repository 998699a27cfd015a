import { useEffect, useState } from 'preact/hooks';

const ANSWER_MS = 2000;

export interface Copying {
  /** For two seconds after something was copied. */
  copied: boolean;
  /** Copies; `copy` rejects when nothing was copied. */
  run: (copy: () => Promise<void>) => void;
}

/** Copies, and knows for two seconds that it did. */
export function useCopying(onFailure: () => void): Copying {
  const [times, setTimes] = useState(0);
  const [copied, setCopied] = useState(false);

  // Counted, so that a second copy starts the two seconds anew.
  useEffect(() => {
    if (!times) return;
    setCopied(true);
    const timer = setTimeout(() => setCopied(false), ANSWER_MS);
    return () => clearTimeout(timer);
  }, [times]);

  return { copied, run: (copy) => void copy().then(() => setTimes((n) => n + 1), onFailure) };
}
