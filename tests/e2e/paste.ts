import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/until.ts';
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

/** Copies what is selected with the keyboard. */
export async function copyByHand(page: Page): Promise<void> {
  await page.bringToFront();
  // What answers to it is fetched when the article is on the screen.
  await until('the page answers to copying', () =>
    page.evaluate(() => {
      const clipboardData = new DataTransfer();
      return !document.dispatchEvent(new ClipboardEvent('copy', { clipboardData, cancelable: true }));
    }),
  );
  await page.keyboard.down('Control');
  await page.keyboard.down('KeyC', { commands: ['Copy'] });
  await page.keyboard.up('KeyC');
  await page.keyboard.up('Control');
}
