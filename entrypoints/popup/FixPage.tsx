import { useEffect, useState } from 'preact/hooks';
import { FixPageButton } from '../../components/FixPageButton/FixPageButton';
import { FailureBar } from '../../components/Notice/FailureBar';
import { usePreferences } from '../../components/preferences/Preferences';
import { siteOf } from '../../lib/address';
import { text } from '../../lib/i18n';
import type { OwnKind } from '../../lib/own-rule';
import { activeTab, type Tab } from '../../lib/page';
import { openPicker } from '../../lib/picking';

/** The way from the popup to the picker on the page: `kind` is what the reader most likely wants there. */
export function FixPage({ kind }: { kind: OwnKind }) {
  const { theme } = usePreferences();
  const [tab, setTab] = useState<Tab | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    activeTab().then(setTab, () => undefined);
  }, []);

  // Rules belong to a site; and what is read in a private window leaves no trace on the disk.
  if (!tab?.url || !siteOf(tab.url) || tab.incognito) return null;
  const open = () =>
    openPicker(tab, { kind, theme }).then(
      () => close(),
      () => setFailed(true),
    );
  return (
    <>
      <FixPageButton
        label={text(kind === 'article' ? 'pointOutArticle' : 'fixPage')}
        hint={text(kind === 'article' ? 'pickArticleHint' : 'fixPageHint')}
        onClick={open}
      />
      {failed && <FailureBar message={text('fixPageFailed')} onClose={() => setFailed(false)} />}
    </>
  );
}
