import { useId } from 'preact/hooks';
import { type MessageKey, text } from '../../lib/i18n';
import { type Preferences, themes } from '../../lib/preferences';

type Theme = Preferences['theme'];

const nameOf: Record<Theme, MessageKey> = {
  system: 'themeSystem',
  light: 'themeLight',
  sepia: 'themeSepia',
  dark: 'themeDark',
  black: 'themeBlack',
  contrast: 'themeContrast',
};

/** The themes, each in its own colours. */
export function ThemeField({ value, onChange }: { value: Theme; onChange: (value: Theme) => void }) {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id}>
      <span class="field-label" id={id}>
        {text('theme')}
      </span>
      <span class="theme-grid">
        {themes.map((theme) => (
          <label class="theme" data-theme={theme}>
            <input
              type="radio"
              class="visually-hidden"
              name="theme"
              value={theme}
              data-command="set-theme"
              checked={theme === value}
              onChange={() => onChange(theme)}
            />
            <span>{text(nameOf[theme])}</span>
          </label>
        ))}
      </span>
    </div>
  );
}
