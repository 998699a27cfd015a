import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/Button/Button';
import { FailureBar } from '../../components/Notice/FailureBar';
import { text } from '../../lib/i18n';
import { allowPictures, forbidPictures, mayFetchPictures, watchPictureAccess } from '../../lib/picture-access';
import { PreferencesSection } from './PreferencesSection';

/** Whether pictures from other hosts are kept with articles: the leave for it is given and taken back here. */
export function PicturesSection() {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const look = () => void mayFetchPictures().then(setAllowed);
    look();
    return watchPictureAccess(look);
  }, []);
  const change = (asked: Promise<unknown>) => void asked.catch(() => setFailed(true));

  return (
    <PreferencesSection title="picturesOffline" busy={allowed === null}>
      <p class="preferences-note">{text('picturesExplained')}</p>
      {allowed !== null && (
        <>
          <p role="status">{text(allowed ? 'picturesAllowed' : 'picturesNotAllowed')}</p>
          <div class="preferences-actions">
            {allowed ? (
              <Button
                command="forbid-pictures"
                label={text('picturesForbid')}
                onClick={() => change(forbidPictures())}
              />
            ) : (
              <Button command="allow-pictures" label={text('picturesAllow')} onClick={() => change(allowPictures())} />
            )}
          </div>
        </>
      )}
      {failed && <FailureBar message={text('picturesChangeFailed')} onClose={() => setFailed(false)} />}
    </PreferencesSection>
  );
}
