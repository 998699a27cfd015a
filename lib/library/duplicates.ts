import { catalogueDatabase } from './catalogue-database';
import { type IndexDatabase, indexDatabase } from './index-database';

/** Keys that are read at once. */
const LOT = 5000;

/** From this share of common words on two texts are nearly the same. Two articles on one event have a third in common. */
const NEARLY_SAME = 0.6;

/** Groups of more than this are no duplicates: a signature that so many have says nothing. */
const MOST = 50;

type Signed = [signature: string, id: string];

/** The ids that have a signature in common, two and more of each. The keys alone are read, lot by lot. */
async function groupsIn(readKeys: (after: IDBKeyRange | null) => Promise<Signed[]>): Promise<string[][]> {
  const groups: string[][] = [];
  let signature: string | null = null;
  let group: string[] = [];
  let after: Signed | null = null;
  const end = () => {
    if (group.length > 1 && group.length <= MOST) groups.push(group);
  };
  for (;;) {
    const keys: Signed[] = await readKeys(after && IDBKeyRange.lowerBound(after, true));
    for (const [next, id] of keys) {
      if (next !== signature) {
        end();
        signature = next;
        group = [];
      }
      group.push(id);
    }
    after = keys.at(-1) ?? null;
    if (keys.length < LOT) break;
  }
  end();
  return groups;
}

/** The folded words of an article, each once. */
async function wordsOf(database: IndexDatabase, id: string): Promise<Set<string>> {
  const indexed = await database.get('articles', id);
  const lines = (indexed && (await database.get('phrases', indexed.number))) ?? '';
  return new Set(lines.split(/\s+/));
}

function commonShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of b) if (a.has(word)) common++;
  return common / (a.size + b.size - common);
}

/** Of those whose texts may be alike the pairs that are. */
async function alikePairs(database: IndexDatabase, groups: string[][]): Promise<[string, string][]> {
  const pairs = new Map<string, [string, string]>();
  for (const group of groups) {
    for (const [i, a] of group.entries())
      for (const b of group.slice(i + 1)) pairs.set([a, b].sort().join('\n'), [a, b]);
  }
  const alike: [string, string][] = [];
  for (const [a, b] of pairs.values()) {
    const [first, second] = await Promise.all([wordsOf(database, a), wordsOf(database, b)]);
    if (commonShare(first, second) >= NEARLY_SAME) alike.push([a, b]);
  }
  return alike;
}

/** Groups that have a member in common become one. */
function joined(groups: readonly (readonly string[])[]): string[][] {
  const groupOf = new Map<string, Set<string>>();
  for (const group of groups) {
    const union = new Set(group);
    for (const id of group) for (const other of groupOf.get(id) ?? []) union.add(other);
    for (const id of union) groupOf.set(id, union);
  }
  return [...new Set(groupOf.values())].map((group) => [...group]);
}

/**
 * Articles that are there more than once, by their ids, two or more in each group: those of one newspaper with the same headline, and
 * those with nearly the same text. What is in the bin is none.
 */
export async function duplicates(): Promise<string[][]> {
  const [catalogue, index] = await Promise.all([catalogueDatabase(), indexDatabase()]);
  const headlines = await groupsIn((after) => catalogue.getAllKeys('alikeHeadlines', after, LOT));
  const texts = await alikePairs(index, await groupsIn((after) => index.getAllKeys('alikeTexts', after, LOT)));
  return joined([...headlines, ...texts]);
}
