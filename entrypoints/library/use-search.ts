import { useEffect, useRef, useState } from 'preact/hooks';
import { listIds } from '../../lib/library/catalogue';
import { type IndexProgress, updateIndex, watchIndex } from '../../lib/library/follow-library';
import { marked, matchingSentence, type RowMatch } from '../../lib/library/matching-sentence';
import { readArticle, watchLibrary } from '../../lib/library/read';
import { type SearchResult, search } from '../../lib/library/search';
import type { View } from '../../lib/library/view';
import { fragmentOf, isFiltered } from '../../lib/library/view-fragment';

/** Rows of results that are shown. */
const SHOWN = 50;
/** Between two letters of a quick writer. */
const PAUSE = 120;
/** Fewer articles than these are indexed before anyone could read that they are. */
const WORTH_TELLING = 60;

export interface Searching {
  /** What was found for what is typed; `null` while nothing is asked for or nothing is known yet. */
  result: SearchResult | null;
  /** What it was found for: what is typed, or was a moment ago. */
  asked: string;
  /** By the articles' ids; they come one after the other. */
  matches: ReadonlyMap<string, RowMatch>;
  failed: boolean;
  /** The reader has seen that it failed. */
  forgive: () => void;
  /** How far the index is, while it is being made. */
  progress: IndexProgress | null;
}

/**
 * Brings the index up to the library when the page is `ready` for it, and keeps it so while something is `sought`; else the background does,
 * which takes in together what comes in hundreds. `round` counts how often it has changed.
 */
function useIndex(
  ready: boolean,
  sought: boolean,
  fail: () => void,
): { round: number; progress: IndexProgress | null } {
  const [round, setRound] = useState(0);
  const [progress, setProgress] = useState<IndexProgress | null>(null);
  useEffect(() => {
    if (!ready) return undefined;
    const update = () =>
      updateIndex().then(() => {
        setProgress(null);
        setRound((before) => before + 1);
      }, fail);
    update();
    const stopLibrary = sought ? watchLibrary(update) : () => undefined;
    const stopIndex = watchIndex((now) => setProgress(now.total >= WORTH_TELLING && now.done < now.total ? now : null));
    return () => {
      stopLibrary();
      stopIndex();
    };
  }, [ready, sought]);
  return { round, progress };
}

async function rowMatch(id: string, { query }: SearchResult): Promise<RowMatch | null> {
  const saved = await readArticle(id);
  if (!saved) return null;
  const { headline, standfirst, text, language } = saved.article;
  const whole = standfirst ? `${standfirst}\n${text}` : text;
  return { headline: marked(headline, query), sentence: matchingSentence(whole, query, language) };
}

const nothing = { asked: '', result: null };

/** The articles that are searched; `null` for all. From the library the archive is searched too: both are what was kept. */
async function searched(view: View): Promise<ReadonlySet<string> | null> {
  if (view.room === 'library' && !isFiltered(view)) return null;
  const archived = view.room === 'library' ? await listIds({ ...view, room: 'archive' }) : [];
  return new Set([...(await listIds(view)), ...archived]);
}

/** The search of what a view shows, as the reader types; the index is followed as soon as the page is `ready` for that. */
export function useSearch(typed: string, view: View, ready: boolean): Searching {
  const [{ asked, result }, setFound] = useState<{ asked: string; result: SearchResult | null }>(nothing);
  const [matches, setMatches] = useState<ReadonlyMap<string, RowMatch>>(new Map());
  const [failed, setFailed] = useState(false);
  const { round, progress } = useIndex(ready, typed.trim() !== '', () => setFailed(true));
  const turns = useRef(0);

  useEffect(() => {
    const turn = ++turns.current;
    const isCurrent = () => turn === turns.current;
    if (!typed.trim()) {
      setFound(nothing);
      setMatches(new Map());
      return undefined;
    }
    const look = async () => {
      const found = await search(typed, SHOWN, await searched(view));
      if (!isCurrent()) return;
      setFound({ asked: typed, result: found });
      setFailed(false);
      // The rows are there at once; their sentences follow, the best first.
      const rows = new Map<string, RowMatch>();
      for (const { id } of found.hits) {
        const match = await rowMatch(id, found);
        if (!isCurrent()) return;
        if (match) setMatches(new Map(rows.set(id, match)));
      }
    };
    const timer = setTimeout(() => look().catch(() => isCurrent() && setFailed(true)), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, round, fragmentOf(view)]);

  return { asked, result, matches, failed, forgive: () => setFailed(false), progress };
}
