import { text } from '../../lib/i18n';
import type { Preferences } from '../../lib/preferences';
import { ChoiceField } from './ChoiceField';

type Theme = Preferences['theme'];

/** The themes, each in its own colours. */
export function ThemeField({ value, onChange }: { value: Theme; onChange: (value: Theme) => void }) {
  return (
    <ChoiceField
      name="theme"
      label={text('theme')}
      value={value}
      choices={{
        system: text('themeSystem'),
        light: text('themeLight'),
        sepia: text('themeSepia'),
        dark: text('themeDark'),
        black: text('themeBlack'),
        contrast: text('themeContrast'),
      }}
      field=""
      row="theme-grid"
      sample={(theme) => ({ class: 'theme', 'data-theme': theme })}
      onChange={onChange}
    />
  );
}
