import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  name: string;
  label: string;
  value: Value;
  /** The values, in order, each with the words that are shown for it. */
  choices: Record<Value, string>;
  /** What to say instead, where what is shown is for the eye. */
  spoken?: Partial<Record<Value, string>>;
  onChange: (value: Value) => void;
}

/** One of a few, side by side. */
export function ChoiceField<Value extends string>({
  name,
  label,
  value,
  choices,
  spoken = {},
  onChange,
}: Props<Value>) {
  const id = useId();
  return (
    <div class="choice-field" role="radiogroup" aria-labelledby={id}>
      <span class="field-label" id={id}>
        {label}
      </span>
      <span class="choice-row">
        {(Object.keys(choices) as Value[]).map((choice) => (
          <label class="choice">
            <input
              type="radio"
              class="visually-hidden"
              name={name}
              value={choice}
              data-command={`set-${name}`}
              aria-label={spoken[choice]}
              checked={choice === value}
              onChange={() => onChange(choice)}
            />
            <span>{choices[choice]}</span>
          </label>
        ))}
      </span>
    </div>
  );
}
