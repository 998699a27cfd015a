import { interfaceLanguage, text } from '../../lib/i18n';
import { blockOf, noteLinksIn } from './note-links';

/**
 * Says what the links inside an article are: marks of footnotes, ways back from them. A number or an arrow alone would be no name for those
 * who do not see the page.
 */
export function nameNoteLinks(fragment: DocumentFragment): void {
  const { links, targetOf, isWayBack } = noteLinksIn(fragment);
  for (const link of links) {
    const target = targetOf(link);
    const isBack = isWayBack(link);
    const said = link.textContent ?? '';
    if (!isBack) link.setAttribute('data-command', 'go-to-note');
    // Words say themselves where they lead, as in a list of contents.
    if (/\p{L}/u.test(said) || !target || blockOf(target).matches('h2, h3, h4, h5, h6')) continue;
    const [number] = said.match(/\p{N}+/u) ?? [];
    const [numbered, bare] = isBack
      ? (['backFromFootnote', 'backToMark'] as const)
      : (['footnoteNumber', 'footnote'] as const);
    link.setAttribute('role', isBack ? 'doc-backlink' : 'doc-noteref');
    // What is seen of the link is in its name, for those who call it by that.
    link.setAttribute('aria-label', number ? text(numbered, number) : text(bare));
    link.lang = interfaceLanguage();
  }
}
