import type { Write } from '../../zip/zip-writer';
import type { About, Collection } from './collection';

/** Everything about the articles, for programs: a list of what lib/article and lib/library/database call them. */
export async function jsonList(write: Write, { made }: About): Promise<Collection> {
  const put = (content: string) => write(new TextEncoder().encode(content));
  let isFirst = true;
  await put(`{"naqi":"articles","version":1,"made":${JSON.stringify(made.toISOString())},"articles":[`);
  return {
    async add({ saved: { id, article, kept } }) {
      await put(`${isFirst ? '' : ','}\n${JSON.stringify({ id, ...article, ...kept })}`);
      isFirst = false;
    },
    end: () => put('\n]}\n'),
  };
}
