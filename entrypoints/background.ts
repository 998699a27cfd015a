import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { type MessageKey, text } from '../lib/i18n';
import { importEntries } from '../lib/library/import/write-entries';
import { keepIndexed } from '../lib/library/keep-indexed';
import {
  editArticles,
  forgetArticles,
  forgetRemoved,
  keepPosition,
  putHighlight,
  removeArticles,
  removeHighlight,
  restoreArticles,
  saveArticle,
} from '../lib/library/write';
import { answer } from '../lib/messages';
import { addOwnRules } from '../lib/own-rules';
import { copyPage, copySelection, readAgain, savePage } from '../lib/page-commands';
import { receivePicked } from '../lib/picking';

type Context = `${Browser.contextMenus.ContextType}`;

/** A page is clicked on its pictures and links as well. */
const onPage: [Context, ...Context[]] = ['page', 'frame', 'image', 'link'];

const menu: { id: string; title: MessageKey; contexts: [Context, ...Context[]] }[] = [
  { id: 'save-page', title: 'commandSavePage', contexts: onPage },
  { id: 'copy-page', title: 'commandCopyPage', contexts: onPage },
  { id: 'copy-selection', title: 'commandCopySelection', contexts: ['selection'] },
  { id: 'open-library', title: 'commandOpenLibrary', contexts: ['action'] },
];

export default defineBackground(() => {
  answer({
    save: saveArticle,
    remove: removeArticles,
    restore: restoreArticles,
    forget: forgetArticles,
    edit: ({ ids, edit }) => editArticles(ids, edit),
    keepPosition: ({ id, position }) => keepPosition(id, position),
    putHighlight: ({ id, highlight }) => putHighlight(id, highlight),
    removeHighlight: ({ id, highlightId }) => removeHighlight(id, highlightId),
    importEntries,
  });
  keepIndexed();

  receivePicked(async (host, rules, tab) => {
    await addOwnRules(host, rules);
    // The picker waits for the answer; the popup comes after it.
    readAgain(tab);
  });

  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    for (const { id, title, contexts } of menu) browser.contextMenus.create({ id, title: text(title), contexts });
    await forgetRemoved();
  });
  browser.runtime.onStartup.addListener(() => forgetRemoved());

  const openLibrary = () => browser.tabs.create({ url: browser.runtime.getURL('/library.html') });

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === 'open-library') return void openLibrary();
    if (!tab) return;
    if (info.menuItemId === 'save-page') return void savePage(tab);
    if (info.menuItemId === 'copy-page') return void copyPage(tab);
    if (info.menuItemId === 'copy-selection') {
      const { frameId = 0, selectionText = '' } = info;
      return void copySelection(tab, { frameId, text: selectionText });
    }
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-library') return void openLibrary();
    if (!tab) return;
    if (command === 'save-page') return void savePage(tab);
    if (command === 'copy-page') return void copyPage(tab);
    if (command === 'copy-selection') return void copySelection(tab);
  });
});
