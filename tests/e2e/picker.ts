import type { CDPSession, Page } from 'puppeteer-core';
import { until } from '../../scripts/until.ts';

interface Node {
  nodeId: number;
  nodeValue: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  shadowRootType?: string;
}

const all = (node: Node): Node[] => [
  node,
  ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap((child) => all(child)),
];
const has = (name: string, value: string) => (node: Node) => {
  const at = node.attributes?.indexOf(name) ?? -1;
  return at >= 0 && at % 2 === 0 && node.attributes?.[at + 1] === value;
};

/** The picker's shadow root is closed to scripts, also to those of a test: only the debugger sees into it. */
async function inPicker<T>(page: Page, ask: (nodes: Node[], session: CDPSession) => Promise<T> | T): Promise<T | null> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const shadow = all(root as Node).find(
      (node) => node.shadowRootType === 'closed' && all(node).some(has('class', 'picker-bar')),
    );
    return shadow ? await ask(all(shadow), session) : null;
  } finally {
    await session.detach();
  }
}

export const pickerIsOpen = async (page: Page): Promise<boolean> => (await inPicker(page, () => true)) ?? false;

export async function pickerOpens(page: Page): Promise<void> {
  await until('the picker is on the page', () => pickerIsOpen(page));
}

/** What the bar says, and its buttons. */
export const pickerSays = async (page: Page): Promise<string> =>
  (await inPicker(page, (nodes) =>
    nodes
      .map(({ nodeValue }) => nodeValue)
      .filter(Boolean)
      .join(' | '),
  )) ?? '';

/** The boxes that are drawn over the page, by what they mean. */
export const pickerBoxes = async (page: Page, look: string): Promise<number> =>
  (await inPicker(page, (nodes) => nodes.filter(has('data-look', look)).length)) ?? 0;

/** Presses a button of the bar with the mouse. */
export async function pressPicker(page: Page, command: string): Promise<void> {
  const at = await until(`the picker has ${command}`, () =>
    inPicker(page, async (nodes, session) => {
      const control = nodes.find(has('data-command', command));
      if (!control || control.attributes?.includes('disabled')) return null;
      const { model } = await session.send('DOM.getBoxModel', { nodeId: control.nodeId });
      const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = model.border;
      return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
    }),
  );
  await page.mouse.click(at.x, at.y);
}

/** Clicks an element of the page, as far as the picker lets it, with the mouse. */
export async function pointAndClick(page: Page, selector: string): Promise<void> {
  const { x, y } = await page.$eval(selector, (element) => {
    element.scrollIntoView({ block: 'center' });
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 10) };
  });
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
}

/** Opens the picker from a popup. */
export async function openPicker(page: Page, popup: Page): Promise<void> {
  const opens = '[data-command="fix-page"]';
  await until('the popup offers to fix the page', () => popup.$(opens));
  await popup.$eval(opens, (button) => button.scrollIntoView());
  await popup.click(opens).catch((error) => {
    // It closes at once.
    if (!/closed|detached/i.test(String(error))) throw error;
  });
  await until('the popup is closed', () => popup.isClosed());
  await pickerOpens(page);
}
