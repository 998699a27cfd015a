import { Keyboard } from '../../components/keyboard/Keyboard';
import { Loading } from '../../components/Loading/Loading';
import { Toolbar } from '../../components/Toolbar/Toolbar';
import { PopupArticle } from './PopupArticle';
import { PopupRefusal } from './PopupRefusal';
import type { View } from './read-tab';

interface Props {
  view: View;
  onRetry: () => void;
}

/** What the toolbar button opens. */
export function Popup(props: Props) {
  return (
    <>
      <PopupView {...props} />
      <Keyboard surface="popup" />
    </>
  );
}

function PopupView({ view, onRetry }: Props) {
  if (view.kind === 'refusal') return <PopupRefusal reason={view.reason} onRetry={onRetry} />;
  if (view.kind === 'article') return <PopupArticle key={view.draft.id} {...view} />;
  return (
    <>
      <Toolbar />
      <main aria-busy="true">
        <Loading />
      </main>
    </>
  );
}
