import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { Complaint } from './system.ts';

/** A page that is answered from memory, at an address that it need not have on any server. */
export interface SavedPage {
  url: string;
  /** With a charset only where the page itself does not say. */
  contentType: string;
  body: Buffer | string;
}

/** Tags are of ASCII in every encoding of the web but UTF-16, which announces itself by its first bytes. */
const ascii = (bytes: Buffer): string => bytes.toString('latin1');

const hasByteOrderMark = (bytes: Buffer): boolean =>
  /^(?:\xef\xbb\xbf|\xfe\xff|\xff\xfe)/.test(ascii(bytes.subarray(0, 3)));

const namesItsCharset = (bytes: Buffer): boolean => /<meta\b[^>]*\bcharset\s*=/i.test(ascii(bytes.subarray(0, 4096)));

/** How a server would announce these bytes. A page that names its own encoding is believed, as a browser does. */
export function contentTypeOf(bytes: Buffer): string {
  if (hasByteOrderMark(bytes) || namesItsCharset(bytes)) return 'text/html';
  return `text/html; charset=${isUtf8(new Uint8Array(bytes)) ? 'utf-8' : 'windows-1256'}`;
}

function attribute(tag: string, name: string): string | null {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return match ? (match[1] ?? match[2] ?? match[3] ?? '').replaceAll('&amp;', '&').trim() : null;
}

/** The address that a page declares as its own, or `null`. */
function declaredAddress(html: string): string | null {
  const declared = [
    ...(html.match(/<link\b[^>]*>/gi) ?? [])
      .filter((tag) => attribute(tag, 'rel')?.toLowerCase() === 'canonical')
      .map((tag) => attribute(tag, 'href')),
    ...(html.match(/<meta\b[^>]*>/gi) ?? [])
      .filter((tag) => attribute(tag, 'property')?.toLowerCase() === 'og:url')
      .map((tag) => attribute(tag, 'content')),
  ];
  return declared.find((address) => address && /^https?:\/\//i.test(address) && URL.canParse(address)) ?? null;
}

/** npm starts its scripts in the project's folder and tells here where it was started itself. */
export const namedPath = (name: string): string => resolve(process.env.INIT_CWD ?? '.', name);

/** A saved page as it was on its site: at `address`, or else at the one that it declares. */
export function readSavedPage(name: string, address?: string): SavedPage {
  const file = namedPath(name);
  if (!existsSync(file)) throw new Complaint(`There is no file ${file}.`);
  const body = readFileSync(file);
  const unknown = `https://saved.example/${encodeURIComponent(basename(file, extname(file)))}`;
  return { url: address ?? declaredAddress(body.toString('utf8')) ?? unknown, contentType: contentTypeOf(body), body };
}
