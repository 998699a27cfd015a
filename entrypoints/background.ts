import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { type MessageKey, text } from '../lib/i18n';
import { keepAwake } from '../lib/keep-awake';
import { restoreStaged } from '../lib/library/backup/restore-backup';
import { makeWritesDurable } from '../lib/library/durable';
import { foldAddresses } from '../lib/library/fold-addresses';
import { importEntries } from '../lib/library/import/write-entries';
import { keepIndexed } from '../lib/library/keep-indexed';
import { keepPictures } from '../lib/library/pictures/keep-pictures';
import { keepInStep } from '../lib/library/sync/keep-in-step';
import { setServer } from '../lib/library/sync/settings';
import { connect, synchronise } from '../lib/library/sync/synchronise';
import {
  editArticles,
  emptyBin,
  forgetArticles,
  forgetRemoved,
  keepPosition,
  putHighlight,
  removeArticles,
  removeHighlight,
  renameTag,
  restoreArticles,
} from '../lib/library/write';
import { answer } from '../lib/messages';
import { addOwnRules } from '../lib/own-rules';
import { copyPage, copySelection, readAgain, savePage } from '../lib/page-commands';
import { receivePicked } from '../lib/picking';
import { watchPictureAccess } from '../lib/picture-access';
import { saveDraft } from '../lib/save-draft';

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
  makeWritesDurable();
  answer({
    save: saveDraft,
    remove: removeArticles,
    restore: restoreArticles,
    forget: forgetArticles,
    emptyBin,
    edit: ({ ids, edit }) => editArticles(ids, edit),
    renameTag: ({ tag, to }) => renameTag(tag, to),
    keepPosition: ({ id, position }) => keepPosition(id, position),
    putHighlight: ({ id, highlight }) => putHighlight(id, highlight),
    removeHighlight: ({ id, highlightId }) => removeHighlight(id, highlightId),
    connectSync: connect,
    syncNow: synchronise,
    disconnectSync: () => setServer(null),
    importEntries,
    restoreBackup: () => restoreStaged(keepAwake),
  });
  keepIndexed(keepAwake);
  keepInStep();
  // What fails here is tried again at the next start.
  foldAddresses().catch(() => undefined);
  // Those that the last life of this background was stopped over, and all that wait when the reader gives leave.
  keepPictures();
  watchPictureAccess(keepPictures);
  // One that was stopped in the middle goes on. What it cannot do now the library's page asks again.
  restoreStaged(keepAwake).catch(() => undefined);

  receivePicked(async (host, rules, tab) => {
    await addOwnRules(host, rules);
    // The picker waits for the answer; the popup comes after it.
    readAgain(tab);
  });

  // A library that cannot be opened, or that is a newer version's, keeps them.
  const forget = () => void forgetRemoved().catch(() => undefined);
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    for (const { id, title, contexts } of menu) browser.contextMenus.create({ id, title: text(title), contexts });
    forget();
  });
  browser.runtime.onStartup.addListener(forget);

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
