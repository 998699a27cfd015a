import { parseAddress } from '../../address';
/** The database of a sync server, as the reader names it. */
export interface SyncServer {
  /** Of the database: absolute, without a name, a password or a slash at its end. */
  address: string;
  /** Empty where the server asks for none. */
  user: string;
  password: string;
}

/** Why an address cannot be one of a database. */
export type AddressRefusal =
  /** It is no address of the web. */
  | 'no-address'
  /** What is sent there could be read on the way. */
  | 'not-secure'
  /** It names a server, and no database. */
  | 'no-database-named'
  /** CouchDB allows no such name. */
  | 'bad-database-name';

/** Hosts that are this machine: what is sent there goes through no network. */
const loopback = new Set(['localhost', '127.0.0.1']);

/** As CouchDB says it. */
const databaseName = /^[a-z][a-z0-9_$()+-]*$/;

/**
 * Reads the address of a database. A name and a password that stand in it are taken out of it, and used unless others are given
 * beside it.
 */
export function readAddress(
  typed: string,
  user = '',
  password = '',
): { kind: 'server'; server: SyncServer } | { kind: 'refusal'; reason: AddressRefusal } {
  const refuse = (reason: AddressRefusal) => ({ kind: 'refusal', reason }) as const;
  const written = typed.trim();
  const url = parseAddress(/^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `https://${written}`);
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname) return refuse('no-address');
  if (url.protocol === 'http:' && !loopback.has(url.hostname)) return refuse('not-secure');
  const path = url.pathname.replace(/\/+$/, '');
  const name = decoded(path.slice(path.lastIndexOf('/') + 1));
  if (!name) return refuse('no-database-named');
  if (!databaseName.test(name)) return refuse('bad-database-name');
  const server = {
    address: `${url.origin}${path}`,
    user: user || decoded(url.username),
    password: password || decoded(url.password),
  };
  return { kind: 'server', server };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What the browser is asked to allow for this server: its host alone. Browsers do not tell ports apart. */
export function hostPattern({ address }: SyncServer): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
