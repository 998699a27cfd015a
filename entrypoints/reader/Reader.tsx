import { Library } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ArticleView } from '../../components/ArticleView/ArticleView';
import { useReading } from '../../components/ArticleView/use-reading';
import { CopyControl } from '../../components/CopyControl/CopyControl';
import { useSelectionCopy } from '../../components/copying/use-selection-copy';
import { ExportMenu } from '../../components/exporting/ExportMenu';
import { ExportOutcome } from '../../components/exporting/ExportOutcome';
import { useExporting } from '../../components/exporting/use-exporting';
import { IconButton } from '../../components/IconButton/IconButton';
import { FailureBar } from '../../components/Notice/FailureBar';
import { ProgressLine } from '../../components/ProgressLine/ProgressLine';
import { PrintFoot } from '../../components/print/PrintFoot';
import { SaveButton } from '../../components/SaveButton/SaveButton';
import { SourceLine } from '../../components/SourceLine/SourceLine';
import { SavingOutcome } from '../../components/saving/SavingOutcome';
import { useDraft } from '../../components/saving/use-draft';
import { useSaving } from '../../components/saving/use-saving';
import { Toolbar } from '../../components/Toolbar/Toolbar';
import { readableAddress } from '../../lib/address';
import type { Draft } from '../../lib/article';
import { keepDraftForRestart, keepPosition, type Position, updateDraft } from '../../lib/drafts';
import { text } from '../../lib/i18n';
import { followSaved } from '../../lib/library/read';
import { ask } from '../../lib/messages';
import { openLibrary } from './open-library';

interface Props {
  draft: Draft;
  saved: boolean;
  position: Position | null;
}

/** The article in a tab of its own. */
export function Reader({ draft: read, saved: known, position }: Props) {
  const { draft, toggleRemoval } = useDraft(read);
  const { id, article, removed } = draft;
  const body = useRef<HTMLDivElement>(null);
  const saving = useSaving(draft, ask, known);
  const [copyFailed, setCopyFailed] = useState(false);
  const failCopy = () => setCopyFailed(true);
  useReading(body, position, (at) => keepPosition(id, at).catch(() => undefined));
  useSelectionCopy(article, body);
  const saved = saving.saved ? new Date(draft.readAt).toISOString() : null;
  const exporting = useExporting({ article, saved, tags: [], highlights: [] });

  // Once for each article.
  useEffect(() => followSaved(id, saving.learn), [id]);

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
        end={<SaveButton saved={saving.saved} busy={saving.busy} onSave={saving.save} onUnsave={unsave} />}
      >
        <IconButton command="open-library" label={text('openLibrary')} icon={Library} onClick={openLibrary} />
        <CopyControl article={article} onFailure={failCopy} />
        <ExportMenu {...exporting} />
      </Toolbar>
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
      <ProgressLine body={body} />
      <SavingOutcome {...saving} />
      <ExportOutcome {...exporting} />
      {copyFailed && <FailureBar message={text('copyFailed')} onClose={() => setCopyFailed(false)} />}
    </>
  );
}
