import type { Page } from 'puppeteer-core';
import type { Session } from './session.ts';

const notebook = 'http://notebook.localhost/';

/** Opens a page of somebody else with one field, and pastes there as a person does. */
async function pasteInto<T>(session: Session, field: string, read: (page: Page) => Promise<T>): Promise<T> {
  session.web.put(notebook, `<link rel="icon" href="data:,">${field}`);
  const page = await session.visit(notebook);
  await page.bringToFront();
  await page.focus('[autofocus]');
  await page.keyboard.down('Control');
  await page.keyboard.down('KeyV', { commands: ['Paste'] });
  await page.keyboard.up('KeyV');
  await page.keyboard.up('Control');
  const pasted = await read(page);
  await page.close();
  return pasted;
}

/** What a person gets who pastes into a text field now. */
export const paste = (session: Session): Promise<string> =>
  pasteInto(session, '<textarea autofocus></textarea>', (page) => page.$eval('textarea', (field) => field.value));

/** What a document gets that takes rich text: the clipboard's HTML. */
export const pasteRich = (session: Session): Promise<string> =>
  pasteInto(
    session,
    `<div autofocus contenteditable></div>
    <script>addEventListener('paste', (event) => { document.body.dataset.html = event.clipboardData.getData('text/html') })</script>`,
    (page) => page.$eval('body', (body) => body.dataset.html ?? ''),
  );
