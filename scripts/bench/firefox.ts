import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer from 'puppeteer-core';
import { findProgram } from '../system.ts';
import { until } from '../until.ts';
import type { BenchPage } from './corpus.ts';
import { articleOf, linesOf, type Result, resultOf } from './result.ts';

/** The benchmark needs no Firefox, so it installs none: `null` where there is none. */
export const installedFirefox = (): string | null => process.env.NAQI_FIREFOX ?? findProgram('firefox-esr', 'firefox');

export interface ReaderView {
  read(page: BenchPage): Promise<Result>;
  close(): Promise<void>;
}

/** Firefox fetches what its Reader View reads by itself, where nothing can intercept it: a server on this machine answers. */
async function servePages(): Promise<{ address(page: BenchPage): string; close(): void }> {
  const pages: BenchPage[] = [];
  const server = createServer((request, response) => {
    const page = pages[Number(request.url?.split('/')[1])];
    if (!page) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': page.contentType }).end(page.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: (page) => `http://127.0.0.1:${port}/${pages.push(page) - 1}${new URL(page.url).pathname}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Where nothing answers: the pictures that Reader View shows must not be fetched. */
const noNetwork = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.allow_hijacking_localhost': false,
};

/** Firefox's own Reader View. */
export async function openReaderView(executablePath: string): Promise<ReaderView> {
  const server = await servePages();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: noNetwork,
  });

  async function read(page: BenchPage): Promise<Result> {
    const tab = await browser.newPage();
    try {
      await tab.goto(`about:reader?url=${encodeURIComponent(server.address(page))}`);
      const shown = await until('Reader View shows an article or says that it cannot', () =>
        tab.evaluate(() => {
          const words = (selector: string) => document.querySelector<HTMLElement>(selector)?.innerText.trim() ?? '';
          const content = document.querySelector('.moz-reader-content')?.innerHTML ?? '';
          const failed = document.querySelector('.reader-message[data-l10n-id$="-error"]') !== null;
          const loaded = document.body.classList.contains('loaded');
          if (!failed && !loaded) return null;
          return { headline: words('.reader-title'), byline: words('.reader-credits'), content: failed ? '' : content };
        }),
      );
      return articleOf(shown, linesOf(shown.content));
    } finally {
      await tab.close();
    }
  }

  return {
    read: (page) => resultOf(() => read(page)),
    async close() {
      await browser.close();
      server.close();
    },
  };
}
