import './OwnRules.css';
import type { OwnRules as Newspaper, OwnRule } from '../../lib/own-rule';
import { RuleRow } from './RuleRow';

interface Props {
  newspapers: readonly Newspaper[];
  /** Whether the browser understands a selector. */
  isSelector: (selector: string) => boolean;
  onEdit: (host: string, rule: OwnRule, selector: string) => void;
  onDelete: (host: string, rule: OwnRule) => void;
}

/** The reader's own rules, newspaper by newspaper. */
export function OwnRules({ newspapers, isSelector, onEdit, onDelete }: Props) {
  return (
    <>
      {newspapers.map(({ host, rules }) => (
        <section key={host} class="own-rules" data-newspaper={host}>
          <h3 class="own-rules-host">
            <bdi dir="ltr">{host}</bdi>
          </h3>
          <ul class="own-rules-list">
            {rules.map((rule) => (
              <RuleRow
                key={`${rule.kind} ${rule.selector}`}
                rule={rule}
                isSelector={isSelector}
                onEdit={(selector) => onEdit(host, rule, selector)}
                onDelete={() => onDelete(host, rule)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
