import './SearchOutcome.css';
import { plural, text } from '../../lib/i18n';

/** Words of the reader in a sentence of ours, whichever way they run. */
const isolated = (words: string): string => `\u2068${words}\u2069`;

interface Props {
  /** What was typed. */
  typed: string;
  total: number;
  /** How many of them are listed. */
  shown: number;
}

/** How many articles were found, said aloud too. */
export function SearchCount({ total, shown }: Pick<Props, 'total' | 'shown'>) {
  return (
    <p class="search-count" role="status">
      {plural('results', total)}
      {shown < total && ` ${text('resultsShown', String(shown))}`}
    </p>
  );
}

/** Where nothing was found: what to try. */
export function SearchNothing({ typed }: Pick<Props, 'typed'>) {
  return (
    <section class="search-nothing">
      <h2>{text('nothingFoundTitle', isolated(typed.trim()))}</h2>
      <p>{text('nothingFound')}</p>
      <p>{text('searchFilters')}</p>
    </section>
  );
}
