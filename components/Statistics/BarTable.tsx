import './Statistics.css';
import type { ComponentChildren } from 'preact';

export interface Bar {
  key: string;
  name: ComponentChildren;
  value: number;
  /** The value in words. */
  says: string;
}

interface Props {
  caption: string;
  /** What the names are, and the values. */
  columns: readonly [names: string, values: string];
  bars: readonly Bar[];
}

/** A chart that is a table: each name with its value, and a bar as long as the value. */
export function BarTable({ caption, columns, bars }: Props) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <table class="bar-table">
      <caption>{caption}</caption>
      <thead class="visually-hidden">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, name, value, says }) => (
          <tr key={key}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td>
              <span class="bar-track" aria-hidden="true">
                <span class="bar" style={{ inlineSize: `${(100 * value) / most}%` }} />
              </span>
              <bdi class="bar-says">{says}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
