import { useState } from 'preact/hooks';
import { ConfirmDialog } from '../../components/Dialog/ConfirmDialog';
import { RenameTagDialog } from '../../components/Tags/RenameTagDialog';
import { type TagChange, TagsDialog } from '../../components/Tags/TagsDialog';
import { plural, text } from '../../lib/i18n';
import { forgetting, tagging } from '../../lib/library/acts';
import { counts, listIds } from '../../lib/library/catalogue';
import type { View } from '../../lib/library/view';
import { rooms, wholeRoom } from '../../lib/library/view-fragment';
import { type Acts, eachLot } from './use-acts';
import { useAnswer } from './use-answer';

/** What the reader is asked before something is done. */
export type Question =
  | { kind: 'tags'; ids: readonly string[]; title: string }
  | { kind: 'rename'; tag: string }
  /** Ends them for good; `whole` is the whole bin. */
  | { kind: 'forget'; ids: readonly string[]; whole?: boolean };

export interface Asking {
  question: Question | null;
  ask: (question: Question) => void;
  close: () => void;
}

export function useAsked(): Asking {
  const [question, setQuestion] = useState<Question | null>(null);
  return { question, ask: setQuestion, close: () => setQuestion(null) };
}

interface Props extends Asking {
  acts: Acts;
  view: View;
  go: (view: View) => void;
}

/** The question that is open, if there is one, and what is done with the answer. */
export function Asked({ question, close, acts, view, go }: Props) {
  if (question?.kind === 'tags') return <TagsOf {...question} acts={acts} close={close} />;
  if (question?.kind === 'rename') return <Rename {...question} acts={acts} close={close} view={view} go={go} />;
  if (question?.kind === 'forget') {
    const { ids, whole } = question;
    return (
      <ConfirmDialog
        title={text(whole ? 'emptyTheBin' : 'deleteForGood')}
        says={plural('forgetting', ids.length)}
        label={text('deleteForGood')}
        onConfirm={() => acts.act(ids, (rows) => forgetting(rows.map(({ id }) => id)), plural('forgotten', ids.length))}
        onClose={close}
      />
    );
  }
  return null;
}

/** The tags of library and archive, the most frequent first. */
async function allTags(): Promise<string[]> {
  const [library, archive] = await Promise.all([counts('library'), counts('archive')]);
  const sums = new Map<string, number>();
  for (const [tag, count] of [...library.tags, ...archive.tags]) sums.set(tag, (sums.get(tag) ?? 0) + count);
  return [...sums].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}

/** How many of these articles have each tag. */
async function tagsOf(ids: readonly string[]): Promise<[tag: string, count: number][]> {
  const found = new Map<string, number>();
  await eachLot(ids, (rows) => {
    for (const { tags } of rows) for (const tag of tags) found.set(tag, (found.get(tag) ?? 0) + 1);
    return true;
  });
  return [...found].sort(([, a], [, b]) => b - a);
}

interface TagsProps {
  ids: readonly string[];
  title: string;
  acts: Acts;
  close: () => void;
}

function TagsOf({ ids, title, acts, close }: TagsProps) {
  const { value } = useAnswer(async () => ({ given: await tagsOf(ids), all: await allTags() }), []);
  if (!value) return null;
  return (
    <TagsDialog
      title={title}
      given={value.given}
      total={ids.length}
      all={value.all}
      onDone={(change: TagChange) => acts.act(ids, (rows) => tagging(rows, change), text('tagsChanged'))}
      onClose={close}
    />
  );
}

interface RenameProps {
  tag: string;
  acts: Acts;
  close: () => void;
  view: View;
  go: (view: View) => void;
}

function Rename({ tag, acts, close, view, go }: RenameProps) {
  const { value: all } = useAnswer(allTags, []);
  if (!all) return null;
  const rename = async (name: string) => {
    // In the bin too: what is restored has the tags that the others have.
    const withTag = await Promise.all(rooms.map((room) => listIds({ ...wholeRoom(room), tags: [tag] })));
    const change = { add: [name], remove: [tag] };
    await acts.act(withTag.flat(), (rows) => tagging(rows, change), text('tagRenamed', tag, name));
    if (view.tags.includes(tag))
      go({ ...view, tags: [...new Set(view.tags.map((one) => (one === tag ? name : one)))] });
  };
  return <RenameTagDialog tag={tag} all={all} onRename={rename} onClose={close} />;
}
