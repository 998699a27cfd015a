import type { Article } from '../article';
import type { Passage, Run } from '../text/passages';

/** Gives the picture of an address, or `null` where it cannot be had. */
export type PictureBlob = (src: string) => Promise<Blob | null>;

/** A picture as the part of a file. */
export interface Embedded {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
}

const ofRuns = (runs: readonly Run[]): string[] =>
  runs.flatMap((run) => (run.kind === 'picture' ? [run.picture.src] : []));

function ofPassage(passage: Passage): string[] {
  switch (passage.kind) {
    case 'paragraph':
    case 'heading':
      return ofRuns(passage.runs);
    case 'list':
      return passage.items.flat().flatMap(ofPassage);
    case 'quote':
      return passage.passages.flatMap(ofPassage);
    case 'figure':
      return [passage.picture.src, ...ofRuns(passage.caption)];
    case 'table':
      return passage.rows.flat().flatMap(({ runs }) => ofRuns(runs));
    case 'code':
    case 'rule':
      return [];
  }
}

/** The addresses of an article's pictures, each once, the lead picture's first. */
export const pictureAddresses = ({ picture }: Article, passages: readonly Passage[]): string[] => [
  ...new Set([...(picture ? [picture.src] : []), ...passages.flatMap(ofPassage)]),
];

/** The pictures that can be had, by their addresses. One that fails is one that cannot be had. */
export async function embedPictures(
  addresses: readonly string[],
  pictureBlob: PictureBlob,
): Promise<Map<string, Embedded>> {
  const found = await Promise.all(
    addresses.map(async (src): Promise<[string, Embedded] | null> => {
      const blob = await pictureBlob(src).catch(() => null);
      if (!blob?.type.startsWith('image/')) return null;
      return [src, { bytes: new Uint8Array(await blob.arrayBuffer()), type: blob.type }];
    }),
  );
  return new Map(found.filter((one) => one !== null));
}
