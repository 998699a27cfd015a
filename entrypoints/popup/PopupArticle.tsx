import { Headphones, Library, Maximize2 } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { AppearanceButton } from '../../components/Appearance/AppearanceButton';
import { ArticleView } from '../../components/ArticleView/ArticleView';
import { KeptPicturesProvider } from '../../components/ArticleView/kept-pictures';
import { useReading } from '../../components/ArticleView/use-reading';
import { CopyControl } from '../../components/CopyControl/CopyControl';
import { useSelectionCopy } from '../../components/copying/use-selection-copy';
import { HelpButton } from '../../components/HelpSheet/HelpButton';
import { IconButton } from '../../components/IconButton/IconButton';
import { FailureBar } from '../../components/Notice/FailureBar';
import { ProgressLine } from '../../components/ProgressLine/ProgressLine';
import { ReadingAids } from '../../components/ReadingAids/ReadingAids';
import { SaveButton } from '../../components/SaveButton/SaveButton';
import { ChangedRemark } from '../../components/saving/ChangedRemark';
import { PictureOfferBar } from '../../components/saving/PictureOfferBar';
import { Remark } from '../../components/saving/Remark';
import { SavingOutcome } from '../../components/saving/SavingOutcome';
import { useDraft } from '../../components/saving/use-draft';
import { usePictureOffer } from '../../components/saving/use-picture-offer';
import { usePlace } from '../../components/saving/use-place';
import { useSaving } from '../../components/saving/use-saving';
import { Toolbar } from '../../components/Toolbar/Toolbar';
import type { Draft, Position } from '../../lib/article';
import { keepDraftForRestart, updateDraft } from '../../lib/drafts';
import { text } from '../../lib/i18n';
import { ask } from '../../lib/messages';
import { keepPosition } from '../../lib/positions';
import { FixPage } from './FixPage';
import { openLibrary, openPage } from './open-page';
import { useSavedCopy } from './use-saved-copy';
import { useSavedHighlights } from './use-saved-highlights';

interface Props {
  draft: Draft;
  position: Position | null;
  kept: boolean;
  /** The page is in a private window: what is read there stays off the disk. */
  isPrivate: boolean;
}

/** The article in the popup, with what can be done with it. */
export function PopupArticle({ draft: read, position, kept, isPrivate }: Props) {
  const { draft, toggleRemoval } = useDraft(read);
  const body = useRef<HTMLDivElement>(null);
  const saving = useSaving(draft, ask);
  const { pictures, changed } = useSavedCopy(draft, saving.saved && !saving.busy);
  const offer = usePictureOffer(draft.id, saving.saved);
  const [copyFailed, setCopyFailed] = useState(false);
  const { id } = draft;
  const place = usePlace({ id, saved: saving.saved, isPrivate }, (at) => keepPosition(id, at, !isPrivate), ask);
  useReading(body, position, place);
  useSavedHighlights(draft.id, body);
  useSelectionCopy(draft.article, body);

  // Once for each article.
  useEffect(() => {
    // The library's database is large: it is fetched when the article is already on the screen.
    const stop = import('../../lib/library/read').then(
      ({ followSaved }) => followSaved(draft.id, saving.learn, saving.learnClosed),
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

  const openReader = async (more = '') => {
    if (!saving.saved && !isPrivate) await keepDraftForRestart(draft).catch(() => undefined);
    await openPage(`/reader.html?id=${draft.id}${more}`);
  };

  return (
    <>
      <Toolbar
        end={
          <SaveButton saved={saving.saved} busy={saving.busy} onSave={() => saving.save()} onUnsave={saving.unsave} />
        }
      >
        <IconButton command="open-reader" label={text('openReader')} icon={Maximize2} onClick={() => openReader()} />
        <IconButton command="open-library" label={text('openLibrary')} icon={Library} onClick={openLibrary} />
        <AppearanceButton article={draft.article} />
        <CopyControl article={draft.article} onFailure={() => setCopyFailed(true)} />
        <IconButton
          command="listen"
          label={text('listen')}
          icon={Headphones}
          // A popup is gone at the next click anywhere; a tab reads on.
          onClick={() => openReader('&listen')}
        />
        <HelpButton surface="popup" quiet />
      </Toolbar>
      {!kept && (
        <p class="popup-remark" role="status">
          {text('draftNotKept')}
        </p>
      )}
      {saving.isClosed && <Remark>{text('libraryUnavailable')}</Remark>}
      {changed && <ChangedRemark busy={saving.busy} onUpdate={() => saving.save(changed)} />}
      <main>
        <KeptPicturesProvider value={pictures}>
          <ArticleView article={draft.article} removed={draft.removed} onToggleRemoval={toggle} body={body} />
        </KeptPicturesProvider>
        <FixPage kind="hide" />
      </main>
      <ProgressLine body={body} />
      <ReadingAids body={body} />
      <SavingOutcome {...saving} />
      {!saving.outcome && <PictureOfferBar {...offer} onFetch={() => saving.save()} />}
      {copyFailed && <FailureBar message={text('copyFailed')} onClose={() => setCopyFailed(false)} />}
    </>
  );
}
