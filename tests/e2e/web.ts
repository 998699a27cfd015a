import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { sampleFile } from '../../scripts/sample-server.ts';

export interface Answer {
  body: string | Buffer;
  type?: string;
  status?: number;
  headers?: { [name: string]: string };
  /** The answer waits for this. */
  after?: Promise<unknown>;
}

/**
 * The whole web of a test: a proxy on loopback, through which the browser must send every request that it makes. It
 * answers for the sites of the test, lets every other one fail, and remembers everything that was asked.
 */
export interface Web {
  /** Where the proxy listens, and what Chromium must be started with to use it. */
  port: number;
  args: string[];
  /** The addresses that were asked for, in order. */
  requests: string[];
  /** What those said they were who asked across sites. */
  origins: string[];
  /** The addresses that were asked for on any other site than those of the test. */
  strangers(): string[];
  put(address: string, answer: Answer | string): void;
  /** A site that a test visits, though nothing answers there. */
  know(origin: string): void;
  close(): Promise<void>;
}

const html = 'text/html; charset=utf-8';

/** Our sample page, on a site where pages may use the clipboard as on https, and on one where they may not. */
export const sampleSite = 'http://www.sunbula.localhost';
export const plainSampleSite = 'http://www.sunbula.example';

/** What Chromium asks for by itself, whatever it is told: who is signed in, and whether it is up to date. */
const chromiumsOwn = new Set(['accounts.google.com', 'redirector.gvt1.com', 'update.googleapis.com']);

export async function openWeb(): Promise<Web> {
  const answers = new Map<string, Answer>();
  const requests: string[] = [];
  const origins: string[] = [];
  const sites = new Set([sampleSite, plainSampleSite]);
  const silent = new Set<string>();

  function find(url: URL): Answer | null {
    const put = answers.get(url.href);
    if (put) return put;
    const found = url.origin === sampleSite || url.origin === plainSampleSite ? sampleFile(url.pathname) : null;
    return found && { body: readFileSync(found.file), type: found.type };
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '', 'http://direct.invalid');
    requests.push(url.href);
    if (request.headers.origin) origins.push(request.headers.origin);
    const found = find(url);
    if (!found) {
      // A site that exists says that there is no such page; one that does not exist says nothing.
      if (sites.has(url.origin)) response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      else request.socket.destroy();
      return;
    }
    const { status = 200, type = html, headers, body } = found;
    const send = () => response.writeHead(status, { 'content-type': type, ...headers }).end(body);
    if (found.after) void found.after.then(send);
    else send();
  }

  const server = createServer(answer);
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    requests.push(`https://${request.url}`);
    socket.on('error', () => undefined);
    socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;

  return {
    port,
    args: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    requests,
    origins,
    strangers: () =>
      requests.filter((address) => {
        const { origin, hostname } = new URL(address);
        return !sites.has(origin) && !silent.has(origin) && !chromiumsOwn.has(hostname);
      }),
    know: (origin) => void silent.add(origin),
    put(address, given) {
      const { href, origin } = new URL(address);
      sites.add(origin);
      answers.set(href, typeof given === 'string' ? { body: given } : given);
    },
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
