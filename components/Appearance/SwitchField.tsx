import './SwitchField.css';

interface Props {
  name: string;
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}

/** On or off. */
export function SwitchField({ name, label, value, onChange }: Props) {
  return (
    <label class="switch-field">
      <span class="field-label">{label}</span>
      <input
        type="checkbox"
        name={name}
        data-command={`set-${name}`}
        checked={value}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
