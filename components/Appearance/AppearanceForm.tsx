import './AppearanceForm.css';
import { useState } from 'preact/hooks';
import { siteOf } from '../../lib/address';
import type { Article } from '../../lib/article';
import { text } from '../../lib/i18n';
import { type PreferenceName, type Preferences, resetPreferences, setPreference, sizes } from '../../lib/preferences';
import { STEP } from '../preferences/apply-preferences';
import { setDirection } from '../preferences/directions';
import { usePreferences } from '../preferences/Preferences';
import { ChoiceField } from './ChoiceField';
import { FaceField } from './FaceField';
import { RangeField } from './RangeField';
import { SwitchField } from './SwitchField';
import { ThemeField } from './ThemeField';

/** What the form sets for all articles, and what its reset brings back. */
const names = [
  'theme',
  'face',
  'size',
  'leading',
  'measure',
  'wordSpacing',
  'alignment',
  'digits',
  'tashkeel',
  'lineGuide',
  'paragraphFocus',
] as const satisfies PreferenceName[];

const percent = { style: 'percent', maximumFractionDigits: 0 } as const;
const decimal = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

/**
 * How articles look: each choice holds at once and in every open page. With an article, also the direction of its
 * newspaper.
 */
export function AppearanceForm({ article }: { article?: Article }) {
  const preferences = usePreferences();
  const [failed, setFailed] = useState(false);
  const site = article && siteOf(article.url);

  const keep = (kept: Promise<unknown>) =>
    kept.then(
      () => setFailed(false),
      () => setFailed(true),
    );
  const setter =
    <Name extends PreferenceName>(name: Name) =>
    (value: Preferences[Name]) =>
      keep(setPreference(name, value));
  const reset = () =>
    keep(
      Promise.all([
        resetPreferences(names),
        ...(site && preferences.directions[site] ? [setDirection(preferences, site, null)] : []),
      ]),
    );

  return (
    <form class="appearance-form" onSubmit={(event) => event.preventDefault()}>
      <ThemeField value={preferences.theme} onChange={setter('theme')} />
      <FaceField value={preferences.face} onChange={setter('face')} />
      <div class="appearance-rows">
        <RangeField
          name="size"
          label={text('size')}
          value={preferences.size}
          {...sizes}
          step={1}
          says={[STEP ** preferences.size, percent]}
          onChange={setter('size')}
        />
        <RangeField
          name="leading"
          label={text('leading')}
          value={preferences.leading}
          least={1.5}
          most={2.4}
          step={0.05}
          says={[preferences.leading, decimal]}
          onChange={setter('leading')}
        />
        <RangeField
          name="measure"
          label={text('measure')}
          value={preferences.measure}
          least={24}
          most={52}
          step={2}
          says={[preferences.measure, {}]}
          onChange={setter('measure')}
        />
        <RangeField
          name="wordSpacing"
          label={text('wordSpacing')}
          value={preferences.wordSpacing}
          least={0}
          most={0.5}
          step={0.05}
          says={[preferences.wordSpacing, percent]}
          onChange={setter('wordSpacing')}
        />
        <ChoiceField
          name="alignment"
          label={text('alignment')}
          value={preferences.alignment}
          choices={{ start: text('alignmentStart'), justify: text('alignmentJustify') }}
          onChange={setter('alignment')}
        />
        <ChoiceField
          name="digits"
          label={text('digits')}
          value={preferences.digits}
          choices={{ published: text('digitsPublished'), arabic: '١٢٣', european: '123' }}
          spoken={{ arabic: text('digitsArabic'), european: text('digitsEuropean') }}
          onChange={setter('digits')}
        />
        <ChoiceField
          name="tashkeel"
          label={text('tashkeel')}
          value={preferences.tashkeel}
          choices={{ shown: text('tashkeelShown'), hidden: text('tashkeelHidden') }}
          onChange={setter('tashkeel')}
        />
      </div>
      <SwitchField
        name="lineGuide"
        label={text('lineGuide')}
        value={preferences.lineGuide}
        onChange={setter('lineGuide')}
      />
      <SwitchField
        name="paragraphFocus"
        label={text('paragraphFocus')}
        value={preferences.paragraphFocus}
        onChange={setter('paragraphFocus')}
      />
      {site && (
        <ChoiceField
          name="direction"
          label={text('newspaperDirection')}
          value={preferences.directions[site] ?? 'automatic'}
          choices={{ automatic: text('directionAutomatic'), rtl: text('directionRtl'), ltr: text('directionLtr') }}
          onChange={(value) => keep(setDirection(preferences, site, value === 'automatic' ? null : value))}
        />
      )}
      {failed && (
        <p class="appearance-failed" role="alert">
          {text('appearanceNotKept')}
        </p>
      )}
      <button type="button" class="appearance-reset" data-command="reset-appearance" onClick={reset}>
        {text('appearanceReset')}
      </button>
    </form>
  );
}
