import { useEffect, useState } from 'preact/hooks';
import type { Engine } from '../../lib/speech';
import { fittingVoices, watchVoices } from '../../lib/voices';

/**
 * The voices that read a language, as they come and go; `null` while they are still waited for. They are looked for again whenever
 * `retry` changes.
 */
export function useVoices(engine: Engine | null, language: string, retry: number): SpeechSynthesisVoice[] | null {
  const [voices, setVoices] = useState<SpeechSynthesisVoice[] | null>(engine ? null : []);
  useEffect(() => {
    if (!engine) return;
    return watchVoices(engine.synthesis, (all) => setVoices(fittingVoices(all, language, navigator.language)));
  }, [engine, language, retry]);
  return voices;
}
