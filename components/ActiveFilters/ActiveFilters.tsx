import './ActiveFilters.css';
import { X } from 'lucide-preact';
import { text } from '../../lib/i18n';
import type { View } from '../../lib/library/view';
import { wholeRoom } from '../../lib/library/view-fragment';
import { languageOf } from '../EntryRow/language-of';
import { progressName } from '../LibraryList/names';

interface Props {
  view: View;
  hrefOf: (view: View) => string;
}

/** What the list is narrowed to, each with the way out of it. */
export function ActiveFilters({ view, hrefOf }: Props) {
  const { progress, favourite, publisher, tags } = view;
  const active: { label: string; language?: string | undefined; without: View }[] = [
    ...(progress ? [{ label: progressName(progress), without: { ...view, progress: null } }] : []),
    ...(favourite ? [{ label: text('favourites'), without: { ...view, favourite: false } }] : []),
    ...(publisher
      ? [{ label: publisher, language: languageOf(publisher), without: { ...view, publisher: null } }]
      : []),
    ...tags.map((tag) => ({
      label: tag,
      language: languageOf(tag),
      without: { ...view, tags: tags.filter((one) => one !== tag) },
    })),
  ];
  if (!active.length) return null;
  return (
    <ul class="active-filters" aria-label={text('activeFilters')}>
      {active.map(({ label, language, without }) => (
        <li key={label}>
          <a
            class="active-filter"
            data-command="remove-filter"
            href={hrefOf(without)}
            aria-label={text('removeFilter', label)}
            title={text('removeFilter', label)}
          >
            <bdi lang={language}>{label}</bdi>
            <X size={16} strokeWidth={1.75} aria-hidden="true" />
          </a>
        </li>
      ))}
      {active.length > 1 && (
        <li>
          <a
            class="active-filter active-filters-clear"
            data-command="clear-filters"
            href={hrefOf({ ...wholeRoom(view.room), sort: view.sort, reversed: view.reversed })}
          >
            {text('clearFilters')}
          </a>
        </li>
      )}
    </ul>
  );
}
