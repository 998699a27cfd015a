import { Pencil, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { text } from '../../lib/i18n';
import type { OwnRule } from '../../lib/own-rule';
import { IconButton } from '../IconButton/IconButton';
import { RuleForm } from './RuleForm';

interface Props {
  rule: OwnRule;
  isSelector: (selector: string) => boolean;
  onEdit: (selector: string) => void;
  onDelete: () => void;
}

const kindNames = { hide: 'ruleHides', add: 'ruleAdds', article: 'ruleIsArticle' } as const;

/** One rule: what it does, the words by which the reader knows it, and the selector for whoever reads such. */
export function RuleRow({ rule, isSelector, onEdit, onDelete }: Props) {
  const [editing, setEditing] = useState(false);
  const save = (selector: string) => {
    setEditing(false);
    if (selector !== rule.selector) onEdit(selector);
  };
  return (
    <li class="own-rule" data-rule={rule.selector}>
      <div class="own-rule-words">
        <span class="own-rule-kind">{text(kindNames[rule.kind])}</span>
        <span class="own-rule-says" dir="auto">
          {rule.says || text('ruleWithoutWords')}
        </span>
        {!editing && (
          <code class="own-rule-selector" dir="ltr">
            {rule.selector}
          </code>
        )}
        {!editing && !isSelector(rule.selector) && <span class="own-rule-ignored">{text('ruleIgnored')}</span>}
      </div>
      {editing ? (
        <RuleForm selector={rule.selector} isSelector={isSelector} onSave={save} onCancel={() => setEditing(false)} />
      ) : (
        <div class="own-rule-actions">
          <IconButton command="edit-rule" label={text('editRule')} icon={Pencil} onClick={() => setEditing(true)} />
          <IconButton command="delete-rule" label={text('deleteRule')} icon={Trash2} onClick={onDelete} />
        </div>
      )}
    </li>
  );
}
