import { BookOpen, Braces, Download, Globe, Hash, Table, X } from 'lucide-preact';
import { text } from '../../lib/i18n';
import { IconButton } from '../IconButton/IconButton';
import { Menu } from '../Menu/Menu';
import { Notice } from '../Notice/Notice';
import { SelectionOutcome } from './SelectionOutcome';
import { useSelectionExport } from './use-selection-export';

/** Takes the articles of these ids along as one file, in a form that the reader chooses. */
export function SelectionExport({ ids }: { ids: readonly string[] }) {
  const { progress, outcome, exportAs, cancel, dismiss } = useSelectionExport(ids);
  return (
    <>
      <Menu
        command="export-selection"
        label={text(progress ? 'exporting' : 'exportSelection')}
        busy={progress !== null}
        items={[
          {
            command: 'export-epub',
            label: text('exportSelectionEpub'),
            icon: BookOpen,
            onSelect: () => exportAs('epub'),
          },
          { command: 'export-html', label: text('exportSelectionHtml'), icon: Globe, onSelect: () => exportAs('html') },
          {
            command: 'export-markdown',
            label: text('exportSelectionMarkdown'),
            icon: Hash,
            onSelect: () => exportAs('markdown'),
          },
          { command: 'export-csv', label: text('exportSelectionCsv'), icon: Table, onSelect: () => exportAs('csv') },
          {
            command: 'export-json',
            label: text('exportSelectionJson'),
            icon: Braces,
            onSelect: () => exportAs('json'),
          },
        ]}
      >
        <Download size={20} strokeWidth={1.75} aria-hidden="true" />
      </Menu>
      {progress && (
        <Notice role="status" message={text('exporting')}>
          <progress aria-label={text('exporting')} value={progress.done} max={Math.max(1, progress.total)} />
          <IconButton command="cancel-export" label={text('cancel')} icon={X} onClick={cancel} />
        </Notice>
      )}
      {outcome && <SelectionOutcome outcome={outcome} dismiss={dismiss} />}
    </>
  );
}
