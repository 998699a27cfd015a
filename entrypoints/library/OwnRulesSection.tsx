import { useState } from 'preact/hooks';
import { Button } from '../../components/Button/Button';
import { FileButton } from '../../components/FileButton/FileButton';
import { FailureBar } from '../../components/Notice/FailureBar';
import { OwnRules } from '../../components/OwnRules/OwnRules';
import { UndoBar } from '../../components/UndoBar/UndoBar';
import { plural, text } from '../../lib/i18n';
import type { OwnRule } from '../../lib/own-rule';
import { PreferencesSection } from './PreferencesSection';
import { exportRules, type Imported, importRules, isSelector } from './rules-file';
import { changeRules, isRule, useOwnRules } from './use-own-rules';

interface Deleted {
  host: string;
  rule: OwnRule;
  at: number;
}

function outcomeOf(imported: Imported): string {
  if (imported.kind === 'refusal') return text(imported.reason === 'newer' ? 'importNewer' : 'importOther');
  const { added, leftOut } = imported;
  return [plural('rulesImported', added), ...(leftOut ? [plural('rulesLeftOut', leftOut)] : [])].join(' ');
}

/** The reader's own rules: to be looked through, changed, taken along. */
export function OwnRulesSection() {
  const { newspapers, failed } = useOwnRules();
  const [deleted, setDeleted] = useState<Deleted | null>(null);
  const [changeFailed, setChangeFailed] = useState(false);
  const [imported, setImported] = useState<Imported | null>(null);

  const attempt = async (change: () => Promise<unknown>) => {
    setChangeFailed(false);
    await change().catch(() => setChangeFailed(true));
  };
  const edit = (host: string, rule: OwnRule, selector: string) =>
    attempt(() => changeRules(host, (rules) => rules.map((one) => (isRule(rule)(one) ? { ...one, selector } : one))));
  const remove = (host: string, rule: OwnRule) =>
    attempt(() =>
      changeRules(host, (rules) => {
        const at = rules.findIndex(isRule(rule));
        if (at >= 0) setDeleted({ host, rule, at });
        return rules.filter((one) => !isRule(rule)(one));
      }),
    );
  const undo = ({ host, rule, at }: Deleted) => {
    setDeleted(null);
    return attempt(() => changeRules(host, (rules) => rules.toSpliced(at, 0, rule)));
  };
  const add = (file: File) => attempt(async () => setImported(await importRules(file)));

  return (
    <PreferencesSection title="ownRules" busy={!newspapers && !failed}>
      {failed ? (
        <p role="alert">{text('ownRulesFailed')}</p>
      ) : (
        <p class="preferences-note">{text(newspapers?.length === 0 ? 'ownRulesNone' : 'ownRulesExplained')}</p>
      )}
      <OwnRules newspapers={newspapers ?? []} isSelector={isSelector} onEdit={edit} onDelete={remove} />
      <div class="preferences-actions">
        {newspapers && newspapers.length > 0 && (
          <Button command="export-rules" label={text('exportRules')} onClick={() => attempt(exportRules)} />
        )}
        <FileButton command="import-rules" label={text('importRules')} accept=".json,application/json" onFile={add} />
      </div>
      {imported && (
        <p class="preferences-note" role={imported.kind === 'refusal' ? 'alert' : 'status'}>
          {outcomeOf(imported)}
        </p>
      )}
      {deleted && (
        <UndoBar
          key={`${deleted.host} ${deleted.rule.selector}`}
          message={text('ruleDeleted')}
          onUndo={() => undo(deleted)}
          onEnd={() => setDeleted(null)}
        />
      )}
      {changeFailed && <FailureBar message={text('ruleNotChanged')} onClose={() => setChangeFailed(false)} />}
    </PreferencesSection>
  );
}
