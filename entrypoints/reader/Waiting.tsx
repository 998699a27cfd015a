import { Library } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { IconButton } from '../../components/IconButton/IconButton';
import { Toolbar } from '../../components/Toolbar/Toolbar';
import { WaitingArticle } from '../../components/WaitingArticle/WaitingArticle';
import { readableAddress } from '../../lib/address';
import type { Article } from '../../lib/article';
import { text } from '../../lib/i18n';
import { watchMoved } from '../../lib/library/import/moved';
import { readArticle, watchLibrary } from '../../lib/library/read';
import { openLibrary } from './open-library';

/** An entry of a list from elsewhere, as long as it has no text. When its page is saved this tab shows the article. */
export function Waiting({ id, article }: { id: string; article: Article }) {
  useEffect(() => {
    const look = async () => {
      const now = await readArticle(id).catch(() => null);
      if (now?.kept.filled) location.reload();
    };
    const stops = [
      watchLibrary(() => void look()),
      // Its page has an address of its own: the entry is kept under that now.
      watchMoved(id, (to) => location.replace(`/reader.html?id=${to}`)),
    ];
    // It may have been filled between reading and listening.
    void look();
    return () => {
      for (const stop of stops) stop();
    };
  }, [id]);
  return (
    <>
      <Toolbar>
        <IconButton command="open-library" label={text('openLibrary')} icon={Library} onClick={openLibrary} />
      </Toolbar>
      <main>
        <WaitingArticle article={article} readable={readableAddress(article.url)} />
      </main>
    </>
  );
}
