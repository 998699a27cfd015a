import './preferences.css';
import { EmptyShelf } from '../../components/drawings/EmptyShelf';
import { languageOf } from '../../components/EntryRow/language-of';
import { type Bar, BarTable } from '../../components/Statistics/BarTable';
import { Figures } from '../../components/Statistics/Figures';
import { WeekChart } from '../../components/Statistics/WeekChart';
import { number, plural, readingMinutes, text } from '../../lib/i18n';
import { type Statistics, statistics } from '../../lib/library/statistics';
import { type StorageUsed, storageUsed } from '../../lib/library/storage-used';
import { useAnswer } from './use-answer';
import { useCatalogue } from './use-catalogue';
import { ViewHead } from './ViewHead';

/** Names that a chart has room for. */
const SHOWN = 10;

/** A size on the disk, in the unit that is read most easily. */
function size(bytes: number): string {
  const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = bytes < 1000 ** 2 ? 1 : bytes < 1000 ** 3 ? 2 : 3;
  const value = bytes / 1000 ** step;
  const unit = units[step - 1] ?? 'kilobyte';
  return number(value, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: value < 10 ? 1 : 0 });
}

/** Words as the time that they take. */
function time(words: number): string {
  const minutes = words ? readingMinutes(words) : 0;
  return minutes < 120 ? plural('minutes', minutes) : plural('hours', Math.round(minutes / 60));
}

/** What was read, and what the library takes on the disk. */
export function StatisticsView() {
  const { round, isCurrent } = useCatalogue();
  const read = useAnswer(() => statistics(), [round, isCurrent]);
  const used = useAnswer(() => storageUsed(), [round, isCurrent]);
  const isKnown = read.value !== null && used.value !== null && isCurrent;
  return (
    <div class="preferences">
      <ViewHead title={text('statistics')} />
      <main aria-busy={!isKnown}>
        {(read.failed || used.failed) && (
          <p class="preferences-section" role="alert">
            {text('libraryFailed')}
          </p>
        )}
        {isKnown && read.value && used.value && (
          <>
            {read.value.totals.articles === 0 ? (
              <section class="empty-library">
                <EmptyShelf />
                <h2>{text('noStatisticsTitle')}</h2>
                <p>{text('noStatistics')}</p>
              </section>
            ) : (
              <Read {...read.value} />
            )}
            <Used {...used.value} />
          </>
        )}
      </main>
    </div>
  );
}

function Read({ weeks, publishers, totals, streak }: Statistics) {
  const bars: Bar[] = publishers
    .filter(({ finished }) => finished > 0)
    .slice(0, SHOWN)
    .map(({ name, finished }) => ({
      key: name,
      name: <span lang={languageOf(name)}>{name}</span>,
      value: finished,
      says: plural('articles', finished),
    }));
  return (
    <section class="preferences-section">
      <h2>{text('whatWasRead')}</h2>
      <Figures
        figures={[
          { name: text('statisticsFinished'), value: plural('articles', totals.finished) },
          { name: text('statisticsTime'), value: time(totals.wordsRead) },
          { name: text('statisticsUnread'), value: plural('articles', totals.unread) },
          { name: text('statisticsReading'), value: plural('articles', totals.reading) },
          { name: text('statisticsHighlights'), value: plural('highlightCount', totals.highlights) },
          { name: text('statisticsStreak'), value: plural('days', streak.now) },
        ]}
      />
      <WeekChart
        caption={text('readByWeek')}
        weeks={weeks.map(({ start, finished }) => ({ day: start, count: finished }))}
      />
      {bars.length > 0 && (
        <BarTable caption={text('readByPublisher')} columns={[text('newspaper'), text('articlesRead')]} bars={bars} />
      )}
    </section>
  );
}

function Used({ total, text: texts, pictures, index, publishers, largest }: StorageUsed) {
  const parts: [string, number | null][] = [
    [text('storageText'), texts],
    [text('storagePictures'), pictures],
    [text('storageIndex'), index],
  ];
  const bar = ([name, bytes]: readonly [string, number]): Bar => ({
    key: name,
    name: <span lang={languageOf(name)}>{name}</span>,
    value: bytes,
    says: size(bytes),
  });
  return (
    <section class="preferences-section">
      <h2>{text('storage')}</h2>
      <p>{total === null ? text('storageUnknown') : text('storageUsed', size(total))}</p>
      <BarTable
        caption={text('storageParts')}
        columns={[text('storagePart'), text('storageSize')]}
        bars={parts.flatMap(([name, bytes]) =>
          bytes === null ? [] : [{ key: name, name, value: bytes, says: size(bytes) }],
        )}
      />
      {publishers.length > 0 && (
        <BarTable
          caption={text('storageByPublisher')}
          columns={[text('newspaper'), text('storageSize')]}
          bars={publishers.slice(0, SHOWN).map(bar)}
        />
      )}
      {largest.length > 0 && (
        <BarTable
          caption={text('storageLargest')}
          columns={[text('article'), text('storageSize')]}
          bars={largest.slice(0, SHOWN).map(({ id, headline, bytes, removedAt }) => ({
            key: id,
            name: removedAt ? (
              headline
            ) : (
              <a href={`/reader.html?id=${id}`} lang={languageOf(headline)}>
                {headline}
              </a>
            ),
            value: bytes,
            says: size(bytes),
          }))}
        />
      )}
    </section>
  );
}
