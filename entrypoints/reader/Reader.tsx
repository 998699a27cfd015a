import { Library } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ArticleView } from '../../components/ArticleView/ArticleView';
import { useReading } from '../../components/ArticleView/use-reading';
import { CopyButton } from '../../components/CopyButton/CopyButton';
import { HighlightLayer } from '../../components/Highlights/HighlightLayer';
import { HighlightsButton } from '../../components/Highlights/HighlightsButton';
import { useHighlights } from '../../components/Highlights/use-highlights';
import { IconButton } from '../../components/IconButton/IconButton';
import { FailureBar } from '../../components/Notice/FailureBar';
import { ProgressLine } from '../../components/ProgressLine/ProgressLine';
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
import { followHighlights, followSaved } from '../../lib/library/read';
import { ask } from '../../lib/messages';
import { articleText } from '../../lib/text/article-text';
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
  const highlights = useHighlights(draft, ask, followHighlights);
  const [listed, setListed] = useState(false);
  const [copyFailed, setCopyFailed] = useState(false);
  const failCopy = () => setCopyFailed(true);
  useReading(body, position, (at) => keepPosition(id, at).catch(() => undefined));

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
        <CopyButton
          command="copy-text"
          label={text('copyText')}
          copy={() => navigator.clipboard.writeText(articleText(article))}
          onFailure={failCopy}
        />
        <HighlightsButton open={listed} onToggle={() => setListed(!listed)} />
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
      <SavingOutcome {...saving} />
      {copyFailed && <FailureBar message={text('copyFailed')} onClose={() => setCopyFailed(false)} />}
    </>
  );
}
