import { Alert } from '../../components/Alert/Alert';
import { Button } from '../../components/Button/Button';
import { BlankPage } from '../../components/drawings/BlankPage';
import type { Refusal } from '../../lib/article';
import { type MessageKey, text } from '../../lib/i18n';
import { FixPage } from './FixPage';
import { openLibrary } from './open-page';

/** What may be over when the page has had another moment. */
const passing: readonly Refusal[] = ['unreachable', 'garbled', 'interrupted', 'no-text', 'blocked'];

/** Where the reader may see an article that we do not. */
const doubtful: readonly Refusal[] = ['list', 'short', 'no-text'];

/** Why this page gives no article, and the one thing to do about it. */
export function PopupRefusal({ reason, onRetry }: { reason: Refusal; onRetry: () => void }) {
  const key = `refusal_${reason.replaceAll('-', '_')}`;
  return (
    <Alert drawing={<BlankPage />} why={text(`${key}_why` as MessageKey)} advice={text(`${key}_do` as MessageKey)}>
      {passing.includes(reason) ? (
        <Button command="try-again" label={text('tryAgain')} onClick={onRetry} />
      ) : (
        <Button command="open-library" label={text('openLibrary')} onClick={openLibrary} />
      )}
      {doubtful.includes(reason) && <FixPage kind="article" />}
    </Alert>
  );
}
