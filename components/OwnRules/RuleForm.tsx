import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { text } from '../../lib/i18n';
import { Button } from '../Button/Button';

interface Props {
  selector: string;
  isSelector: (selector: string) => boolean;
  onSave: (selector: string) => void;
  onCancel: () => void;
}

/** Changes the selector of a rule to another that the browser understands. */
export function RuleForm({ selector, isSelector, onSave, onCancel }: Props) {
  const [value, setValue] = useState(selector);
  const [refused, setRefused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => input.current?.focus(), []);

  const save = () => {
    const written = value.trim();
    if (written && isSelector(written)) return onSave(written);
    setRefused(true);
    input.current?.focus();
  };
  return (
    <form
      class="rule-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <input
        ref={input}
        class="rule-form-input"
        data-command="rule-selector"
        dir="ltr"
        spellcheck={false}
        autocomplete="off"
        aria-label={text('ruleSelector')}
        aria-invalid={refused}
        aria-describedby={id}
        value={value}
        onInput={(event) => setValue(event.currentTarget.value)}
      />
      <Button command="save-rule" label={text('save')} onClick={save} />
      <Button command="cancel" label={text('cancel')} onClick={onCancel} />
      <p class="rule-form-refusal" id={id} role="alert">
        {refused && text('ruleNotUnderstood')}
      </p>
    </form>
  );
}
