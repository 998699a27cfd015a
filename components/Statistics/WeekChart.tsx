import './Statistics.css';
import { interfaceDirection, number, plural, shownDay, text } from '../../lib/i18n';

interface Week {
  /** Its first day. */
  day: string;
  count: number;
}

interface Props {
  caption: string;
  /** The oldest first. */
  weeks: readonly Week[];
}

/** In the chart's own units. */
const COLUMN = 10;
const GAP = 4;
const HEIGHT = 60;

/** Columns, a week each, time running as the page is read; the same as a table for whoever wants the numbers. */
export function WeekChart({ caption, weeks }: Props) {
  const most = Math.max(1, ...weeks.map(({ count }) => count));
  const width = weeks.length * (COLUMN + GAP) - GAP;
  const total = weeks.reduce((sum, { count }) => sum + count, 0);
  const at = (index: number) => {
    const from = index * (COLUMN + GAP);
    return interfaceDirection() === 'rtl' ? width - from - COLUMN : from;
  };
  return (
    <figure class="week-chart">
      <figcaption>{caption}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${caption}: ${plural('articles', total)}`}
      >
        {weeks.map(({ day, count }, index) => {
          // A week with nothing in it is still a week.
          const height = Math.max(1, (HEIGHT * count) / most);
          return (
            <rect
              key={day}
              class={count ? 'week' : 'week week-none'}
              x={at(index)}
              y={HEIGHT - height}
              width={COLUMN}
              height={height}
            >
              <title>{`${text('weekOf', shownDay(day))}: ${plural('articles', count)}`}</title>
            </rect>
          );
        })}
      </svg>
      <p class="week-ends" aria-hidden="true">
        <bdi>{shownDay(weeks[0]?.day ?? '')}</bdi>
        <bdi>{text('groupToday')}</bdi>
      </p>
      <details>
        <summary data-command="show-table">{text('showAsTable')}</summary>
        <table class="week-table">
          <thead>
            <tr>
              <th scope="col">{text('week')}</th>
              <th scope="col">{text('articlesRead')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map(({ day, count }) => (
              <tr key={day}>
                <th scope="row">
                  <bdi>{text('weekOf', shownDay(day))}</bdi>
                </th>
                <td>{number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
