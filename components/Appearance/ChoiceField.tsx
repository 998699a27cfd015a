import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  name: string;
  label: string;
  value: Value;
  /** The values, in order, each with the words that are shown for it. */
  choices: Record<Value, string>;
  /** What to say instead, where what is shown is for the eye. */
  spoken?: Partial<Record<Value, string>>;
  /** The classes of the field and of its row, where it is laid out otherwise. */
  field?: string;
  row?: string;
  /** What makes a choice look like what is chosen with it. */
  sample?: (value: Value) => { class: string; 'data-face'?: string; 'data-theme'?: string };
  onChange: (value: Value) => void;
}

/** One of a few. */
export function ChoiceField<Value extends string>({
  name,
  label,
  value,
  choices,
  spoken = {},
  field = 'choice-field',
  row = 'choice-row',
  sample = () => ({ class: 'choice' }),
  onChange,
}: Props<Value>) {
  const id = useId();
  return (
    <div class={field} role="radiogroup" aria-labelledby={id}>
      <span class="field-label" id={id}>
        {label}
      </span>
      <span class={row}>
        {(Object.keys(choices) as Value[]).map((choice) => (
          <label {...sample(choice)}>
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
