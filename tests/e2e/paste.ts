import type { Session } from './session.ts';

const notebook = 'http://notebook.localhost/';

/** What a person gets who pastes into a text field now. */
export async function paste(session: Session): Promise<string> {
  session.web.put(notebook, '<link rel="icon" href="data:,"><textarea autofocus></textarea>');
  const page = await session.visit(notebook);
  await page.bringToFront();
  await page.focus('textarea');
  await page.keyboard.down('Control');
  await page.keyboard.down('KeyV', { commands: ['Paste'] });
  await page.keyboard.up('KeyV');
  await page.keyboard.up('Control');
  const pasted = await page.$eval('textarea', (field) => field.value);
  await page.close();
  return pasted;
}
