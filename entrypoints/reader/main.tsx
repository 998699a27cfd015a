import '../../components/base.css';
import { type ComponentChildren, render } from 'preact';
import { Alert } from '../../components/Alert/Alert';
import { keptAddresses } from '../../components/ArticleView/kept-addresses';
import { KeptPicturesProvider } from '../../components/ArticleView/kept-pictures';
import { Button } from '../../components/Button/Button';
import { BlankPage } from '../../components/drawings/BlankPage';
import { Loading } from '../../components/Loading/Loading';
import { PreferencesProvider } from '../../components/preferences/Preferences';
import { speak, text } from '../../lib/i18n';
import { inPrivateWindow } from '../../lib/page';
import { readPosition } from '../../lib/positions';
import { readPreferences } from '../../lib/preferences';
import { findArticle } from './find-article';
import { openLibrary } from './open-library';
import { Reader } from './Reader';

async function start(): Promise<void> {
  speak(document);
  document.title = text('extensionShortName');
  // The place is told by paragraphs (use-reading); the browser's memory of pixels would contradict it.
  history.scrollRestoration = 'manual';
  const preferences = await readPreferences();
  const show = (children: ComponentChildren) =>
    render(<PreferencesProvider read={preferences}>{children}</PreferencesProvider>, document.body);
  show(
    <main aria-busy="true">
      <Loading />
    </main>,
  );
  const id = new URLSearchParams(location.search).get('id') ?? '';
  const found = await findArticle(id);
  if (found.kind === 'article') {
    document.title = found.draft.article.headline;
    const position = await readPosition(id, found.shared).catch(() => null);
    return show(
      <KeptPicturesProvider value={keptAddresses(found.pictures)}>
        <Reader draft={found.draft} saved={found.saved} position={position} isPrivate={inPrivateWindow()} />
      </KeptPicturesProvider>,
    );
  }
  show(
    <Alert drawing={<BlankPage />} why={text(found.kind === 'missing' ? 'articleMissing' : 'libraryFailed')}>
      <Button command="open-library" label={text('openLibrary')} onClick={openLibrary} />
    </Alert>,
  );
}

start();
