import type { Passage, Run } from './passages';

/** The places of an article that its own links lead to, as those of footnotes do, and what of them is in its passages. */
export interface NamedPlaces {
  /** The name of a text, where it is the first of a place. */
  nameOf(text: Node): string | undefined;
  /** The address of the place that a link leads to; `null` where there are no words. */
  addressOf(href: string): string | null;
}

/** Those of sanitised elements. Of places that begin with the same words one name is kept. */
export function namedPlaces(root: ParentNode): NamedPlaces {
  const first = new Map<Node, string>();
  const kept = new Map<string, string>();
  for (const place of root.querySelectorAll('[id]')) {
    const texts = place.ownerDocument.createTreeWalker(place, 4);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      if (!/\S/.test(text.data)) continue;
      const name = first.get(text) ?? place.id;
      first.set(text, name);
      kept.set(place.id, name);
      break;
    }
  }
  return {
    nameOf: (text) => first.get(text),
    addressOf: (href) => {
      const name = kept.get(href.slice(1));
      return name === undefined ? null : `#${name}`;
    },
  };
}

function runsOf(passage: Passage): Run[] {
  switch (passage.kind) {
    case 'paragraph':
    case 'heading':
      return passage.runs;
    case 'list':
      return passage.items.flat().flatMap(runsOf);
    case 'quote':
      return passage.passages.flatMap(runsOf);
    case 'figure':
      return passage.caption;
    case 'table':
      return [...passage.caption, ...passage.rows.flat().flatMap(({ runs }) => runs)];
    case 'code':
    case 'rule':
      return [];
  }
}

/** The same passages, whose links to names that none of them has are none: a book with such a link is not valid. */
export function withoutDeadLinks(passages: Passage[]): Passage[] {
  const runs = passages.flatMap(runsOf).filter((run) => run.kind === 'text');
  const names = new Set(runs.flatMap(({ id }) => (id ? [`#${id}`] : [])));
  for (const run of runs) if (run.href?.startsWith('#') && !names.has(run.href)) run.href = null;
  return passages;
}
