import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { firefox } from '../../scripts/browsers.ts';
import { build } from '../../scripts/build.ts';
import { until } from '../../scripts/until.ts';
import { openWeb, type Web } from './web.ts';

/** A Firefox with the extension. Its popup is no page for WebDriver, so it is reached through the browser's own window. */
export interface FirefoxSession {
  browser: Browser;
  web: Web;
  /** Presses the toolbar button and waits until the popup shows something. */
  press(): Promise<void>;
  /** Runs the body of a function in the popup, or in the tab in front, with its `document`. */
  inPopup<T>(body: string): Promise<T>;
  inTab<T>(body: string): Promise<T>;
  closePopup(): Promise<void>;
  /** What is on the clipboard in this form: `text/plain`, `text/html`. */
  clipboard(type: string): Promise<string>;
  /** The folder where it puts what it downloads. */
  downloads: string;
  /** What the browser's console says of the extension. */
  complaints(): Promise<string[]>;
  close(): Promise<void>;
}

interface Bidi {
  send(method: string, parameters: object): Promise<{ result: BidiResult }>;
}

interface BidiResult {
  contexts?: { context: string }[];
  type?: 'success' | 'exception';
  result?: { value: unknown };
  exceptionDetails?: { text: string };
}

const popup = `document.querySelector('browser.webextension-popup-browser')`;

/** `direct`: a host that is reached past the proxy, with leave for the extension to do so. */
export async function openFirefoxSession({ direct }: { direct?: string } = {}): Promise<FirefoxSession> {
  const web = await openWeb();
  const downloads = mkdtempSync(join(tmpdir(), 'naqi-downloads-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await firefox(),
    headless: true,
    // Lets WebDriver into the browser's own window, where the toolbar is.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': web.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': web.port,
      'network.proxy.allow_hijacking_localhost': true,
      ...(direct && { 'network.proxy.no_proxies_on': direct }),
    },
  });
  const id = await browser.installExtension(build('firefox'));
  const bidi = (browser as unknown as { connection: Bidi }).connection;
  const { result: tree } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.contexts?.[0]?.context;

  /** Runs an expression in the browser's own window. */
  async function inWindow<T>(expression: string): Promise<T> {
    const { result } = await bidi.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (result.type !== 'success') throw new Error(result.exceptionDetails?.text);
    return result.result?.value as T;
  }

  /** Runs the body of a function in what a `<browser>` of the window shows; `null` if there is no such browser. */
  async function inContent<T>(element: string, body: string): Promise<T> {
    const script = (name: string) =>
      `sendAsyncMessage(${JSON.stringify(name)}, ((document) => {${body}})(content.document))`;
    const name = `naqi-test-${Math.random()}`;
    const address = `data:application/javascript;charset=utf-8,${encodeURIComponent(script(name))}`;
    const answer = await inWindow<string>(`new Promise((resolve) => {
      const { messageManager } = ${element} ?? {};
      if (!messageManager) return resolve('null');
      const listener = ({ data }) => {
        messageManager.removeMessageListener(${JSON.stringify(name)}, listener);
        resolve(JSON.stringify(data ?? null));
      };
      // A popup that is just being opened may change its process, and what was sent to the first one is lost.
      setTimeout(() => resolve('null'), 3000);
      messageManager.addMessageListener(${JSON.stringify(name)}, listener);
      messageManager.loadFrameScript(${JSON.stringify(address)}, false);
    })`);
    return JSON.parse(answer) as T;
  }

  if (direct) {
    // No test can press the button of the browser's own question.
    await inWindow(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const extension = ExtensionParent.GlobalManager.getExtension(${JSON.stringify(id)});
      await ExtensionPermissions.add(extension.id, { permissions: [], origins: ['*://*/*'] }, extension);
    })()`);
  }

  const inPopup = <T>(body: string) => inContent<T>(popup, body);

  return {
    browser,
    web,
    async press() {
      // What a click on the button and the button's shortcut do; it grants activeTab.
      await inWindow(`(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const extension = ExtensionParent.GlobalManager.getExtension(${JSON.stringify(id)});
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      })()`);
      await until('the popup shows something', () =>
        inPopup(`return document.querySelector('[itemprop="articleBody"], [role="alert"]') !== null`),
      );
    },
    inPopup,
    inTab: (body) => inContent('gBrowser.selectedBrowser', body),
    async closePopup() {
      await inWindow(`${popup}.closest('panel').hidePopup()`);
      await until('the popup is closed', () => inWindow<boolean>(`${popup} === null`));
    },
    clipboard: (type) =>
      inWindow(`(() => {
        const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
        transferable.init(null);
        transferable.addDataFlavor(${JSON.stringify(type)});
        Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
        const data = {};
        transferable.getTransferData(${JSON.stringify(type)}, data);
        return data.value.QueryInterface(Ci.nsISupportsString).data;
      })()`),
    downloads,
    async complaints() {
      const all = JSON.parse(
        await inWindow<string>(
          `JSON.stringify(Services.console.getMessageArray().map(String).filter((said) => said.includes('moz-extension:')))`,
        ),
      ) as string[];
      // A popup that is closed while it looks whether its article is saved: the question needs no answer any more.
      return all.filter((said) => !said.includes('has been aborted due to page navigation'));
    },
    async close() {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
      await web.close();
    },
  };
}
