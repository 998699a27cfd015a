import { text } from '../../lib/i18n';
import type { Preferences } from '../../lib/preferences';
import { ChoiceField } from './ChoiceField';

type Face = Preferences['face'];

/** The faces, each name in its own. */
export function FaceField({ value, onChange }: { value: Face; onChange: (value: Face) => void }) {
  return (
    <ChoiceField
      name="face"
      label={text('face')}
      value={value}
      choices={{
        'noto-naskh': text('faceNotoNaskh'),
        'ibm-plex': text('faceIbmPlex'),
        vazirmatn: text('faceVazirmatn'),
        amiri: text('faceAmiri'),
        markazi: text('faceMarkazi'),
      }}
      field=""
      row="face-grid"
      sample={(face) => ({ class: 'choice face', 'data-face': face })}
      onChange={onChange}
    />
  );
}
