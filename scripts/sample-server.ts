import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Where the page has its place on its site: an article is not at the root of one. */
export const samplePath = '/culture/2026/3/14/floating-library/';

const folders: [string, string][] = [
  ['/fonts/', join(root, 'node_modules/@fontsource-variable/vazirmatn/files')],
  [samplePath, join(root, 'tests/sample')],
];

const types: { [ending: string]: string } = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The file of our sample news page that answers this path, and its type, or `null`. */
export function sampleFile(pathname: string): { file: string; type: string } | null {
  const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname).replaceAll('\\', '/');
  for (const [prefix, folder] of folders) {
    if (!path.startsWith(prefix)) continue;
    const file = join(folder, path.slice(prefix.length));
    const type = types[extname(file)];
    return type && existsSync(file) ? { file, type } : null;
  }
  return null;
}

export interface SampleServer {
  /** The address of the page. */
  address: string;
  close(): void;
}

/** Serves the sample page on this machine only. */
export async function serveSample(): Promise<SampleServer> {
  const server = createServer((request, response) => {
    const found = sampleFile(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!found) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    response.writeHead(200, { 'content-type': found.type });
    createReadStream(found.file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${samplePath}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
