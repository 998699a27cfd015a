import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

// None of these says what its types are in a way that fits the others.
const require = createRequire(import.meta.url);
const PouchDB = require('pouchdb-core').plugin(require('pouchdb-adapter-memory'));
const expressPouchDB = require('express-pouchdb') as (pouch: unknown, options: object) => RequestListener;

/** What the server says instead of what was asked for; `null` where it answers as it should. `drop` ends the connection. */
export type Fault = (request: IncomingMessage) => { status: number; body: object; location?: string } | 'drop' | null;

/** A server on loopback that speaks CouchDB's protocol, with one account. */
export interface CouchServer {
  /** Without a slash at its end. */
  origin: string;
  /** What it was asked, `METHOD /path` in order. */
  requests: string[];
  /** The largest body that was sent to it so far, in bytes. */
  largest(): number;
  fail(fault: Fault | null): void;
  /** Opens a database on the server itself. */
  // biome-ignore lint/suspicious/noExplicitAny: the types of pouchdb-core are those of another version.
  database(name: string): any;
  /** Goes away with everything open, and comes back at the same port with what it had. */
  die(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

export const account = { user: 'قارئة', password: 'سرّ طويل' };

let servers = 0;

export async function openCouchServer({ open = false }: { open?: boolean } = {}): Promise<CouchServer> {
  const stores = PouchDB.defaults({ adapter: 'memory', prefix: `server-${process.pid}-${servers++}-` });
  const couch = expressPouchDB(stores, { mode: 'minimumForPouchDB' });
  const expected = `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`;
  const requests: string[] = [];
  let fault: Fault | null = null;
  let largest = 0;

  function answer(request: IncomingMessage, response: ServerResponse): void {
    requests.push(`${request.method} ${request.url}`);
    largest = Math.max(largest, Number(request.headers['content-length'] ?? 0));
    const say = (status: number, body: object, location?: string) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...(location && { location }) })
        .end(JSON.stringify(body));
    const wrong = fault?.(request);
    if (wrong === 'drop') return void request.socket.destroy();
    if (wrong) return void say(wrong.status, wrong.body, wrong.location);
    const isRoot = request.url === '/';
    if (!open && !isRoot && request.headers.authorization !== expected)
      return void say(401, { error: 'unauthorized', reason: 'Name or password is incorrect.' });
    couch(request, response);
  }

  let server = createServer(answer);
  const listen = (port: number) =>
    new Promise<void>((listening, failed) => server.once('error', failed).listen(port, '127.0.0.1', () => listening()));
  await listen(0);
  const { port } = server.address() as AddressInfo;

  const die = async () => {
    const closed = new Promise<void>((done) => server.close(() => done()));
    server.closeAllConnections();
    await closed;
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    largest: () => largest,
    fail: (next) => {
      fault = next;
    },
    database: (name) => new stores(name),
    die,
    async comeBack() {
      server = createServer(answer);
      await listen(port);
    },
    close: die,
  };
}
