import { Library } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { AppearanceButton } from '../../components/Appearance/AppearanceButton';
import { ArticleView } from '../../components/ArticleView/ArticleView';
import { useReading } from '../../components/ArticleView/use-reading';
import { ContentsOffer } from '../../components/Contents/ContentsOffer';
import { CopyControl } from '../../components/CopyControl/CopyControl';
import { useSelectionCopy } from '../../components/copying/use-selection-copy';
import { DirectionButton } from '../../components/DirectionButton/DirectionButton';
import { ExportMenu } from '../../components/exporting/ExportMenu';
import { ExportOutcome } from '../../components/exporting/ExportOutcome';
import { useExporting } from '../../components/exporting/use-exporting';
import { HelpButton } from '../../components/HelpSheet/HelpButton';
import { HighlightLayer } from '../../components/Highlights/HighlightLayer';
import { HighlightsButton } from '../../components/Highlights/HighlightsButton';
import { useHighlights } from '../../components/Highlights/use-highlights';
import { IconButton } from '../../components/IconButton/IconButton';
import { Keyboard } from '../../components/keyboard/Keyboard';
import { Listen, ListenButton } from '../../components/ListenBar/Listen';
import { useListening } from '../../components/ListenBar/use-listening';
import { FailureBar } from '../../components/Notice/FailureBar';
import { ProgressLine } from '../../components/ProgressLine/ProgressLine';
import { PrintFoot } from '../../components/print/PrintFoot';
import { ReadingAids } from '../../components/ReadingAids/ReadingAids';
import { RemainingTime } from '../../components/RemainingTime/RemainingTime';
import { SaveButton } from '../../components/SaveButton/SaveButton';
import { SourceLine } from '../../components/SourceLine/SourceLine';
import { PictureOfferBar } from '../../components/saving/PictureOfferBar';
import { Remark } from '../../components/saving/Remark';
import { SavingOutcome } from '../../components/saving/SavingOutcome';
import { useDraft } from '../../components/saving/use-draft';
import { usePictureOffer } from '../../components/saving/use-picture-offer';
import { usePlace } from '../../components/saving/use-place';
import { useSaving } from '../../components/saving/use-saving';
import { Toolbar } from '../../components/Toolbar/Toolbar';
import { readableAddress } from '../../lib/address';
import type { Draft, Position } from '../../lib/article';
import { keepDraftForRestart, updateDraft } from '../../lib/drafts';
import { text } from '../../lib/i18n';
import { followHighlights, followSaved } from '../../lib/library/read';
import { ask } from '../../lib/messages';
import { keepPosition } from '../../lib/positions';
import { orderedHighlights } from '../../lib/text/highlights';
import { openLibrary } from './open-library';

interface Props {
  draft: Draft;
  saved: boolean;
  position: Position | null;
  /** Read in a private window: nothing of it goes to the disk unasked. */
  isPrivate: boolean;
}

/** The article in a tab of its own. */
export function Reader({ draft: read, saved: known, position, isPrivate }: Props) {
  const { draft, toggleRemoval } = useDraft(read);
  const { id, article, removed } = draft;
  const body = useRef<HTMLDivElement>(null);
  const saving = useSaving(draft, ask, known);
  const offer = usePictureOffer(id, saving.saved);
  const listening = useListening();
  const highlights = useHighlights(draft, ask, followHighlights);
  const [listed, setListed] = useState(false);
  const [copyFailed, setCopyFailed] = useState(false);
  const [contentsFailed, setContentsFailed] = useState(false);
  const failCopy = () => setCopyFailed(true);
  const place = usePlace({ id, saved: saving.saved, isPrivate }, (at) => keepPosition(id, at, !isPrivate), ask);
  useReading(body, position, place);
  useSelectionCopy(article, body);
  const marked = () => orderedHighlights(article, highlights.all);
  const exporting = useExporting(() => ({
    article,
    saved: saving.saved ? new Date(draft.readAt).toISOString() : null,
    tags: [],
    highlights: marked(),
  }));

  // Once for each article.
  useEffect(() => followSaved(id, saving.learn, saving.learnClosed), [id]);

  const unsave = () => {
    saving.unsave();
    // Reloading this tab must not lose what it shows.
    keepDraftForRestart(draft).catch(() => undefined);
  };
  const toggle = (index: number) =>
    toggleRemoval(index, (changed) => {
      saving.update(changed);
      // A draft that finds no room is still on the screen, and in the library if it was saved.
      updateDraft(changed).catch(() => undefined);
    });
  const address = readableAddress(article.url);

  return (
    <>
      <Toolbar
        retreats
        end={<SaveButton saved={saving.saved} busy={saving.busy} onSave={() => saving.save()} onUnsave={unsave} />}
      >
        <IconButton command="open-library" label={text('openLibrary')} icon={Library} onClick={openLibrary} />
        <AppearanceButton article={article} />
        <DirectionButton article={article} />
        <ContentsOffer body={body} onFailure={() => setContentsFailed(true)} />
        <CopyControl article={article} highlights={marked} onFailure={failCopy} />
        <ExportMenu {...exporting} />
        <HighlightsButton open={listed} onToggle={() => setListed(!listed)} />
        <ListenButton {...listening} />
        <HelpButton surface="reader" />
        <RemainingTime words={article.words} body={body} />
      </Toolbar>
      {saving.isClosed && <Remark>{text('libraryUnavailable')}</Remark>}
      <main>
        <ArticleView article={article} removed={removed} onToggleRemoval={toggle} body={body}>
          <SourceLine
            url={article.url}
            readable={address}
            copy={() => navigator.clipboard.writeText(address)}
            onFailure={failCopy}
          />
        </ArticleView>
        <PrintFoot article={article} />
      </main>
      <HighlightLayer
        article={article}
        body={body}
        highlights={highlights}
        listed={listed}
        onCloseList={() => setListed(false)}
        onCopyFailure={failCopy}
      />
      <ProgressLine body={body} />
      <ReadingAids body={body} />
      <Listen {...listening} body={body} language={article.language} />
      <Keyboard surface="reader" />
      <SavingOutcome {...saving} />
      {!saving.outcome && <PictureOfferBar {...offer} onFetch={() => saving.save()} />}
      {contentsFailed && <FailureBar message={text('aidFailed')} onClose={() => setContentsFailed(false)} />}
      <ExportOutcome {...exporting} />
      {copyFailed && <FailureBar message={text('copyFailed')} onClose={() => setCopyFailed(false)} />}
    </>
  );
}
