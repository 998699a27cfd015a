import './EntryRow.css';
import { Archive, ArchiveRestore, FileQuestionMark, Star, Tag, Trash2, Undo2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { direction as directionOfText } from '../../lib/arabic/language';
import { plural, readingMinutes, shownDay, text } from '../../lib/i18n';
import type { RowMatch } from '../../lib/library/matching-sentence';
import { progressOf } from '../../lib/library/progress-of';
import type { Row } from '../../lib/library/view';
import { IconButton } from '../IconButton/IconButton';
import { MarkedText } from '../MarkedText/MarkedText';
import { useDirection } from '../preferences/use-direction';
import { languageOf } from './language-of';
import { RowProgress } from './RowProgress';
import { RowTags } from './RowTags';
import { Thumbnail } from './Thumbnail';

/** What can be done with one article. */
export interface RowActs {
  onSelect: (row: Row, chosen: boolean, upTo: boolean) => void;
  onFavourite: (row: Row) => void;
  onArchive: (row: Row) => void;
  onTags: (row: Row) => void;
  onDelete: (row: Row) => void;
  onRestore: (row: Row) => void;
  onForget: (row: Row) => void;
}

interface Props extends RowActs {
  row: Row;
  href: string;
  /** The address of the list of those with a tag. */
  hrefOfTag: (tag: string) => string;
  readPicture: (id: string, attachment: string) => Promise<Blob | null>;
  selected: boolean;
  /** Where the words are that were searched for. */
  match?: RowMatch | undefined;
  /** What the list says of it besides. */
  children?: ComponentChildren;
}

/** One saved article in a list. */
export function EntryRow({
  row,
  href,
  hrefOfTag,
  readPicture,
  selected,
  match,
  children,
  onSelect,
  onFavourite,
  onArchive,
  onTags,
  onDelete,
  onRestore,
  onForget,
}: Props) {
  const { headline, standfirst, publisher, published, words, favourite, highlights, filled, tags } = row;
  const language = languageOf(headline);
  const direction = useDirection({ url: row.url, direction: directionOfText(headline) });
  const title = match ? <MarkedText {...match.headline} /> : headline;
  const isArchived = row.archivedAt !== null;
  const isRemoved = row.removedAt !== null;
  return (
    <div class="entry" dir={direction} data-progress={progressOf(row)} data-selected={selected}>
      <label class="entry-choice">
        <input
          type="checkbox"
          data-command="select"
          checked={selected}
          aria-label={text('selectEntry', headline)}
          onClick={(event) => onSelect(row, event.currentTarget.checked, event.shiftKey)}
        />
      </label>
      <Thumbnail row={row} readPicture={readPicture} />
      <div class="entry-words">
        {/* What is in the bin is taken out of it before it is read. */}
        {isRemoved ? (
          <span class="entry-headline" lang={language}>
            {title}
          </span>
        ) : (
          <a class="entry-headline" href={href} lang={language}>
            {title}
          </a>
        )}
        {match?.sentence ? (
          <p class="entry-match" lang={language}>
            <MarkedText {...match.sentence} />
          </p>
        ) : (
          standfirst && (
            <p class="entry-standfirst" lang={language}>
              {standfirst}
            </p>
          )
        )}
        <div class="entry-foot">
          <p class="entry-meta">
            <span>
              <bdi lang={languageOf(publisher)}>{publisher}</bdi>
            </span>
            {published && (
              <span>
                <bdi>{shownDay(published)}</bdi>
              </span>
            )}
            {filled ? (
              <span>
                <bdi>{plural('minutes', readingMinutes(words))}</bdi>
              </span>
            ) : (
              <span class="entry-note" title={text('notFilledHint')}>
                <FileQuestionMark size={16} strokeWidth={1.75} aria-hidden="true" />
                <bdi>{text('notFilled')}</bdi>
              </span>
            )}
            {filled && <RowProgress row={row} />}
            {highlights > 0 && (
              <span>
                <bdi>{plural('highlightCount', highlights)}</bdi>
              </span>
            )}
            {favourite && (
              <span class="entry-note entry-star" title={text('inFavourites')}>
                <Star size={16} strokeWidth={1.75} aria-hidden="true" />
                <span class="visually-hidden">{text('inFavourites')}</span>
              </span>
            )}
            {children}
          </p>
          {tags.length > 0 && <RowTags tags={tags} hrefOf={hrefOfTag} />}
          <div class="entry-actions">
            {isRemoved ? (
              <>
                <IconButton
                  command="restore-entry"
                  label={text('restoreEntry')}
                  icon={Undo2}
                  onClick={() => onRestore(row)}
                />
                <IconButton
                  command="delete"
                  label={text('deleteForGood')}
                  icon={Trash2}
                  onClick={() => onForget(row)}
                />
              </>
            ) : (
              <>
                <IconButton
                  command="favourite"
                  class="entry-favourite"
                  label={text(favourite ? 'unfavourite' : 'favourite')}
                  icon={Star}
                  aria-pressed={favourite}
                  onClick={() => onFavourite(row)}
                />
                <IconButton
                  command="archive"
                  label={text(isArchived ? 'unarchive' : 'archive')}
                  icon={isArchived ? ArchiveRestore : Archive}
                  aria-pressed={isArchived}
                  onClick={() => onArchive(row)}
                />
                <IconButton command="tags" label={text('editTags')} icon={Tag} onClick={() => onTags(row)} />
                <IconButton command="delete" label={text('delete')} icon={Trash2} onClick={() => onDelete(row)} />
              </>
            )}
          </div>
        </div>
      </div>
    </div>
  );
}
