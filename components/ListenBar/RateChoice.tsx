import { text } from '../../lib/i18n';

const rates = [0.75, 1, 1.25, 1.5, 1.75, 2];

/** The speed of the voice. A speed that was set elsewhere has its place in the list too. */
export function RateChoice({ rate, onChoose }: { rate: number; onChoose: (rate: number) => void }) {
  const all = [...new Set([...rates, rate])].sort((a, b) => a - b);
  return (
    <label class="listen-choice">
      <span class="visually-hidden">{text('listenRate')}</span>
      <select
        data-command="listen-rate"
        title={text('listenRate')}
        value={rate}
        onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}
      >
        {all.map((one) => (
          <option key={one} value={one}>
            {`${one}×`}
          </option>
        ))}
      </select>
    </label>
  );
}
