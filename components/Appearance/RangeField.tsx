import { useEffect, useId, useState } from 'preact/hooks';
import { number } from '../../lib/i18n';

interface Props {
  name: string;
  label: string;
  value: number;
  least: number;
  most: number;
  step: number;
  /** What the value means, as a number and how it is written. */
  says: [number, Intl.NumberFormatOptions];
  onChange: (value: number) => void;
}

/** A value between two others. It follows the direction of the page, as the keys do. */
export function RangeField({ name, label, value, least, most, step, says, onChange }: Props) {
  const id = useId();
  // What was kept comes back later than the thumb moves: until the two meet, the thumb stays where the hand is.
  const [held, setHeld] = useState<number | null>(null);
  useEffect(() => setHeld((now) => (now === value ? null : now)), [held, value]);
  const spoken = number(...says);
  const slide = (to: number) => {
    setHeld(to);
    onChange(to);
  };
  return (
    <div class="range-field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        type="range"
        id={id}
        name={name}
        data-command={`set-${name}`}
        min={least}
        max={most}
        step={step}
        value={held ?? value}
        aria-valuetext={spoken}
        onInput={(event) => slide(event.currentTarget.valueAsNumber)}
        onBlur={() => setHeld(null)}
      />
      <output class="field-value" for={id}>
        <bdi>{spoken}</bdi>
      </output>
    </div>
  );
}
