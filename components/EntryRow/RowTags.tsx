import { Tag } from 'lucide-preact';
import { Fragment } from 'preact';
import { text } from '../../lib/i18n';
import { languageOf } from './language-of';

interface Props {
  tags: readonly string[];
  hrefOf: (tag: string) => string;
}

/** The tags of an article; each leads to all that have it. */
export function RowTags({ tags, hrefOf }: Props) {
  return (
    <p class="entry-tags">
      <Tag size={16} strokeWidth={1.75} aria-hidden="true" />
      <span class="visually-hidden">{text('tags')}</span>
      {tags.map((tag) => (
        <Fragment key={tag}>
          {' '}
          <a class="entry-tag" data-command="filter-tag" href={hrefOf(tag)} lang={languageOf(tag)}>
            <bdi>{tag}</bdi>
          </a>
        </Fragment>
      ))}
    </p>
  );
}
