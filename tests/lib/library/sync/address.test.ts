import { describe, expect, test } from 'vitest';
import { hostPattern, readAddress } from '../../../../lib/library/sync/address';
import { waitAfter } from '../../../../lib/library/sync/backoff';
import { reasonOf, troubleHere } from '../../../../lib/library/sync/trouble';

const address = (typed: string) => {
  const read = readAddress(typed);
  return read.kind === 'server' ? read.server.address : read.reason;
};

describe('an address', () => {
  test.each([
    ['https://couch.example.org/naqi', 'https://couch.example.org/naqi'],
    ['  couch.example.org/naqi/ ', 'https://couch.example.org/naqi'],
    ['https://couch.example.org:6984/naqi?x=1#y', 'https://couch.example.org:6984/naqi'],
    ['https://example.org/behind/couch/naqi', 'https://example.org/behind/couch/naqi'],
    ['http://localhost:5984/naqi', 'http://localhost:5984/naqi'],
    ['http://127.0.0.1:5984/naqi', 'http://127.0.0.1:5984/naqi'],
    ['https://couch.example.org/user%2Fnaqi', 'bad-database-name'],
    ['https://couch.example.org/Naqi', 'bad-database-name'],
    ['https://couch.example.org/_users', 'bad-database-name'],
    ['https://couch.example.org', 'no-database-named'],
    ['https://couch.example.org//', 'no-database-named'],
    ['http://couch.example.org/naqi', 'not-secure'],
    ['http://localhost.example.org/naqi', 'not-secure'],
    ['http://127.0.0.1.example.org/naqi', 'not-secure'],
    ['ftp://couch.example.org/naqi', 'no-address'],
    ['javascript:alert(1)', 'no-address'],
    ['', 'no-address'],
    ['مكتبتي على الخادم', 'no-address'],
  ])('%j', (typed, expected) => expect(address(typed)).toBe(expected));

  test('gives the name and the password that stand in it, unless others are given', () => {
    const typed = 'https://sara:s%40x@couch.example.org/naqi';
    expect(readAddress(typed)).toEqual({
      kind: 'server',
      server: { address: 'https://couch.example.org/naqi', user: 'sara', password: 's@x' },
    });
    expect(readAddress(typed, 'huda', 'y')).toMatchObject({ server: { user: 'huda', password: 'y' } });
  });

  test('asks for its host alone', () => {
    const server = { address: 'https://couch.example.org:6984/a/naqi', user: '', password: '' };
    expect(hostPattern(server)).toBe('https://couch.example.org/*');
  });
});

test('waits double each time, up to an hour, and each machine a little differently', () => {
  expect([1, 2, 3, 8, 1000].map((failures) => waitAfter(failures, 1))).toEqual([
    30_000, 60_000, 120_000, 3_600_000, 3_600_000,
  ]);
  expect(waitAfter(3, 0)).toBe(60_000);
});

test.each([
  [401, '', 'password'],
  [403, '', 'no-right'],
  [404, '', null],
  [409, '', null],
  [413, '', 'too-large'],
  [400, '{"error":"document_too_large"}', 'too-large'],
  [429, '', 'server'],
  [500, '{"error":"badmatch"}', 'server'],
  [500, '{"error":"error","reason":"enospc"}', 'full'],
  [507, '', 'full'],
])('the server says %i %s', (status, said, reason) => expect(reasonOf(status, said)).toBe(reason));

test('a full disk here is told from a store that fails', () => {
  expect(troubleHere(new DOMException('no', 'QuotaExceededError')).reason).toBe('full-here');
  expect(troubleHere({ status: 500, name: 'indexed_db_went_bad', reason: 'unknown' })).toMatchObject({
    reason: 'store',
  });
});
