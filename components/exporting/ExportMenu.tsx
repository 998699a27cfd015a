import { BookOpen, Download, FileText, Globe, Hash, Printer } from 'lucide-preact';
import { text } from '../../lib/i18n';
import { Menu } from '../Menu/Menu';
import type { Exporting } from './use-exporting';

/** Takes the article along: printed, or as a file. */
export function ExportMenu({ busy, exportAs, print }: Exporting) {
  return (
    <Menu
      command="export-menu"
      label={text(busy ? 'exporting' : 'exportArticle')}
      busy={busy}
      items={[
        { command: 'print', label: text('printArticle'), icon: Printer, onSelect: print },
        { command: 'export-epub', label: text('exportEpub'), icon: BookOpen, onSelect: () => exportAs('epub') },
        { command: 'export-html', label: text('exportHtml'), icon: Globe, onSelect: () => exportAs('html') },
        { command: 'export-markdown', label: text('exportMarkdown'), icon: Hash, onSelect: () => exportAs('markdown') },
        { command: 'export-text', label: text('exportText'), icon: FileText, onSelect: () => exportAs('text') },
      ]}
    >
      <Download size={20} strokeWidth={1.75} aria-hidden="true" />
    </Menu>
  );
}
