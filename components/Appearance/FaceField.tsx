import { useId } from 'preact/hooks';
import { type MessageKey, text } from '../../lib/i18n';
import { faces, type Preferences } from '../../lib/preferences';

type Face = Preferences['face'];

const nameOf: Record<Face, MessageKey> = {
  'noto-naskh': 'faceNotoNaskh',
  'ibm-plex': 'faceIbmPlex',
  vazirmatn: 'faceVazirmatn',
  amiri: 'faceAmiri',
  markazi: 'faceMarkazi',
};

/** The faces, each name in its own. */
export function FaceField({ value, onChange }: { value: Face; onChange: (value: Face) => void }) {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id}>
      <span class="field-label" id={id}>
        {text('face')}
      </span>
      <span class="face-grid">
        {faces.map((face) => (
          <label class="choice face" data-face={face}>
            <input
              type="radio"
              class="visually-hidden"
              name="face"
              value={face}
              data-command="set-face"
              checked={face === value}
              onChange={() => onChange(face)}
            />
            <span>{text(nameOf[face])}</span>
          </label>
        ))}
      </span>
    </div>
  );
}
