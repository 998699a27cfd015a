import './EntryRow.css';
import { Trash2 } from 'lucide-preact';
import { siteOf } from '../../lib/address';
import { plural, readingMinutes, shownDay, text } from '../../lib/i18n';
import type { RowMatch } from '../../lib/library/matching-sentence';
import type { Entry } from '../../lib/library/read';
import { IconButton } from '../IconButton/IconButton';
import { MarkedText } from '../MarkedText/MarkedText';
import { useDirection } from '../preferences/use-direction';
import { Thumbnail } from './Thumbnail';

interface Props {
  entry: Entry;
  href: string;
  onDelete: (event: MouseEvent) => void;
  /** Where the words are that were searched for. */
  match?: RowMatch | undefined;
}

/** One saved article in a list. */
export function EntryRow({ entry, href, onDelete, match }: Props) {
  const { id, headline, publisher, published, words, language, url } = entry;
  const direction = useDirection(entry);
  return (
    <li class="entry" data-entry={id} dir={direction}>
      <Thumbnail entry={entry} />
      <div class="entry-words">
        <a class="entry-headline" href={href} lang={language}>
          {match ? <MarkedText {...match.headline} /> : headline}
        </a>
        {match?.sentence && (
          <p class="entry-match" lang={language}>
            <MarkedText {...match.sentence} />
          </p>
        )}
        <p class="entry-meta">
          <span>
            <bdi lang={publisher ? language : undefined}>{publisher ?? siteOf(url)}</bdi>
          </span>
          {published && (
            <span>
              <bdi>{shownDay(published)}</bdi>
            </span>
          )}
          <span>
            <bdi>{plural('minutes', readingMinutes(words))}</bdi>
          </span>
        </p>
      </div>
      <div class="entry-actions">
        <IconButton command="delete" label={text('delete')} icon={Trash2} onClick={onDelete} />
      </div>
    </li>
  );
}
