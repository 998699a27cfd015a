import '../typescript-imports.ts';
import { Complaint } from '../system.ts';

/** A query with words that it must find and words that it must not. */
export interface SetQuery {
  query: string;
  match: string[];
  reject: string[];
}

export interface Outcome {
  query: SetQuery;
  missed: string[];
  wrongly: string[];
}

const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** A query set from its JSON; a complaint that says what is wrong with any other text. */
export function readSet(json: string): SetQuery[] {
  let set: unknown;
  try {
    set = JSON.parse(json);
  } catch {
    throw new Complaint('The set is no JSON.');
  }
  if (!Array.isArray(set)) throw new Complaint('The set is no list of queries.');
  for (const [i, one] of set.entries()) {
    const { query, match, reject } = (one ?? {}) as Partial<SetQuery>;
    if (typeof query !== 'string' || !isWords(match) || !isWords(reject))
      throw new Complaint(`Query ${i + 1} of the set lacks "query", "match" or "reject".`);
  }
  return set;
}

/** Every query on each of its words, as the library would find an article with that text alone. */
export async function runSet(set: readonly SetQuery[]): Promise<Outcome[]> {
  const { parseQuery } = await import('../../lib/arabic/search-query.ts');
  const { matches } = await import('../../lib/arabic/match.ts');
  return set.map((query) => {
    const parsed = parseQuery(query.query);
    return {
      query,
      missed: query.match.filter((text) => !matches(parsed, text)),
      wrongly: query.reject.filter((text) => matches(parsed, text)),
    };
  });
}
