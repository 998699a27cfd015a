import { Library, Maximize2 } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ArticleView } from '../../components/ArticleView/ArticleView';
import { useReading } from '../../components/ArticleView/use-reading';
import { CopyButton } from '../../components/CopyButton/CopyButton';
import { IconButton } from '../../components/IconButton/IconButton';
import { FailureBar } from '../../components/Notice/FailureBar';
import { ProgressLine } from '../../components/ProgressLine/ProgressLine';
import { SaveButton } from '../../components/SaveButton/SaveButton';
import { SavingOutcome } from '../../components/saving/SavingOutcome';
import { useDraft } from '../../components/saving/use-draft';
import { useSaving } from '../../components/saving/use-saving';
import { Toolbar } from '../../components/Toolbar/Toolbar';
import type { Draft } from '../../lib/article';
import { keepDraftForRestart, keepPosition, type Position, updateDraft } from '../../lib/drafts';
import { text } from '../../lib/i18n';
import { ask } from '../../lib/messages';
import { activeTab } from '../../lib/page';
import { articleText } from '../../lib/text/article-text';
import { FixPage } from './FixPage';
import { openLibrary, openPage } from './open-page';

interface Props {
  draft: Draft;
  position: Position | null;
  kept: boolean;
}

/** The article in the popup, with what can be done with it. */
export function PopupArticle({ draft: read, position, kept }: Props) {
  const { draft, toggleRemoval } = useDraft(read);
  const body = useRef<HTMLDivElement>(null);
  const saving = useSaving(draft, ask);
  const [copyFailed, setCopyFailed] = useState(false);
  useReading(body, position, (at) => keepPosition(draft.id, at).catch(() => undefined));

  // Once for each article.
  useEffect(() => {
    // The library's database is large: it is fetched when the article is already on the screen.
    const stop = import('../../lib/library/read').then(
      ({ followSaved }) => followSaved(draft.id, saving.learn),
      // The popup was closed meanwhile.
      () => () => undefined,
    );
    return () => void stop.then((end) => end());
  }, [draft.id]);

  const toggle = (index: number) =>
    toggleRemoval(index, (changed) => {
      saving.update(changed);
      // Where there is no room for it, the article was not kept before either, and the remark above it says so.
      updateDraft(changed).catch(() => undefined);
    });

  const openReader = async () => {
    // What is read in a private window stays off the disk.
    const isPrivate = (await activeTab())?.incognito ?? false;
    if (!saving.saved && !isPrivate) await keepDraftForRestart(draft).catch(() => undefined);
    await openPage(`/reader.html?id=${draft.id}`);
  };

  return (
    <>
      <Toolbar
        end={<SaveButton saved={saving.saved} busy={saving.busy} onSave={saving.save} onUnsave={saving.unsave} />}
      >
        <IconButton command="open-reader" label={text('openReader')} icon={Maximize2} onClick={openReader} />
        <IconButton command="open-library" label={text('openLibrary')} icon={Library} onClick={openLibrary} />
        <CopyButton
          command="copy-text"
          label={text('copyText')}
          copy={() => navigator.clipboard.writeText(articleText(draft.article))}
          onFailure={() => setCopyFailed(true)}
        />
      </Toolbar>
      {!kept && (
        <p class="popup-remark" role="status">
          {text('draftNotKept')}
        </p>
      )}
      <main>
        <ArticleView article={draft.article} removed={draft.removed} onToggleRemoval={toggle} body={body} />
        <FixPage kind="hide" />
      </main>
      <ProgressLine body={body} />
      <SavingOutcome {...saving} />
      {copyFailed && <FailureBar message={text('copyFailed')} onClose={() => setCopyFailed(false)} />}
    </>
  );
}
