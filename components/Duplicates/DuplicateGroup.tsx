import './Duplicates.css';
import { useState } from 'preact/hooks';
import { readableAddress } from '../../lib/address';
import { plural, shownDay, text } from '../../lib/i18n';
import type { Row } from '../../lib/library/view';
import { Button } from '../Button/Button';
import { languageOf } from '../EntryRow/language-of';

interface Props {
  rows: readonly Row[];
  /** Keeps one of them and deletes the others. */
  onKeep: (kept: Row, others: readonly Row[]) => void;
}

/** The one on which the reader has done most; of those, the longest. */
export const bestOf = (rows: readonly Row[]): Row | undefined =>
  [...rows].sort(
    (a, b) =>
      b.highlights - a.highlights ||
      b.progress - a.progress ||
      Number(b.filled) - Number(a.filled) ||
      b.words - a.words,
  )[0];

/** Articles that are the same, one of which is to stay. */
export function DuplicateGroup({ rows, onKeep }: Props) {
  const [chosen, setChosen] = useState(bestOf(rows)?.id);
  const kept = rows.find(({ id }) => id === chosen) ?? bestOf(rows);
  const name = rows.map(({ id }) => id).join(' ');
  if (!kept) return null;
  return (
    <fieldset class="duplicates-group">
      <legend lang={languageOf(kept.headline)}>
        <bdi>{kept.headline}</bdi>
      </legend>
      {rows.map((row) => (
        <label key={row.id} class="duplicate" data-duplicate={row.id}>
          <input
            type="radio"
            name={name}
            data-command="keep"
            checked={row.id === kept.id}
            onChange={() => setChosen(row.id)}
          />
          <span class="duplicate-words">
            <span class="duplicate-headline" lang={languageOf(row.headline)}>
              <bdi>{row.headline}</bdi>
            </span>
            <bdi dir="ltr" class="duplicate-address">
              {readableAddress(row.url)}
            </bdi>
            <span class="duplicate-meta">
              {[
                row.publisher,
                text('savedOn', shownDay(row.savedAt)),
                ...(row.archivedAt ? [text('inArchive')] : []),
                ...(row.highlights ? [plural('highlightCount', row.highlights)] : []),
                plural('words', row.words),
              ].map((said) => (
                <span key={said}>
                  <bdi>{said}</bdi>
                </span>
              ))}
            </span>
          </span>
        </label>
      ))}
      <Button
        command="keep-one"
        label={plural('keepOne', rows.length - 1)}
        onClick={() =>
          onKeep(
            kept,
            rows.filter(({ id }) => id !== kept.id),
          )
        }
      />
    </fieldset>
  );
}
