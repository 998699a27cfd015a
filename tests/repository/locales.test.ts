import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../lib/article';
import ar from '../../public/_locales/ar/messages.json';
import en from '../../public/_locales/en/messages.json';
import { sources } from './sources';

interface Message {
  message: string;
  placeholders?: { [name: string]: { content: string } };
}
type Messages = { [key: string]: Message };

const languages: [string, Messages, Messages][] = [
  ['Arabic', ar, en],
  ['English', en, ar],
];

/** The keys of a count that not every language has a form for. */
const form = /_(?:zero|one|two|few|many|other)$/;

/** The placeholders that a text uses, and those that it declares. */
function used({ message }: Message): string[] {
  return [...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => (name as string).toLowerCase()))].sort();
}
const declared = ({ placeholders = {} }: Message): string[] => Object.keys(placeholders).sort();

describe.each(languages)('%s', (_, messages, other) => {
  test('has every text of the other language', () => {
    const missing = Object.keys(other).filter((key) => !form.test(key) && !(key in messages));
    expect(missing).toEqual([]);
  });

  test('has every count of the other language', () => {
    const names = (all: Messages) =>
      [...new Set(Object.keys(all).flatMap((key) => (form.test(key) ? key.replace(form, '') : [])))].sort();
    expect(names(messages)).toEqual(names(other));
  });

  test('has no empty text', () => {
    const empty = Object.entries(messages).filter(([, { message }]) => message.trim() === '');
    expect(empty).toEqual([]);
  });

  test('declares every placeholder that it uses, and no other', () => {
    for (const [key, message] of Object.entries(messages))
      expect([key, used(message)]).toEqual([key, declared(message)]);
  });

  test('uses the same placeholders as the other language, but where a form says the count itself', () => {
    const different = Object.keys(messages).filter(
      (key) =>
        !form.test(key) &&
        key in other &&
        String(used(messages[key] as Message)) !== String(used(other[key] as Message)),
    );
    expect(different).toEqual([]);
  });
});

test.each<[string, Messages]>([
  ['ar', ar],
  ['en', en],
])('every count has each form that %s has', (language, messages) => {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const names = Object.keys(messages).flatMap((key) =>
    key.endsWith('_other') && `${key.slice(0, -6)}_one` in messages ? [key.slice(0, -6)] : [],
  );
  expect(names.length).toBeGreaterThan(0);
  const missing = names.flatMap((name) => forms.map((one) => `${name}_${one}`).filter((key) => !(key in messages)));
  expect(missing).toEqual([]);
});

test('Arabic is written in Arabic letters, English in Latin ones', () => {
  const names = /نقي|Naqi|CouchDB|PDF|EPUB|HTML|Markdown|CSV|JSON|ar|en/g;
  const latin = Object.entries(ar as Messages).filter(
    ([key, { message }]) => key !== 'language' && /[A-Za-z]/.test(message.replace(/\$\w+\$/g, '').replace(names, '')),
  );
  expect(latin).toEqual([]);
  const arabic = Object.entries(en as Messages).filter(([, { message }]) =>
    /\p{Script=Arabic}/u.test(message.replace(names, '')),
  );
  expect(arabic).toEqual([]);
});

const refusals: { [reason in Refusal]: true } = {
  'browser-page': true,
  store: true,
  blank: true,
  pdf: true,
  image: true,
  'not-a-page': true,
  unreachable: true,
  gone: true,
  'file-access': true,
  list: true,
  short: true,
  garbled: true,
  'no-text': true,
  interrupted: true,
  blocked: true,
};

test.each(languages)('in %s every refusal says why, each in its own words, and what to do', (_, messages) => {
  const keys = Object.keys(refusals).map((reason) => `refusal_${reason.replaceAll('-', '_')}`);
  const why = keys.map((key) => messages[`${key}_why`]?.message);
  expect(why).not.toContain(undefined);
  expect(new Set(why).size).toBe(keys.length);
  expect(keys.map((key) => messages[`${key}_do`]?.message)).not.toContain(undefined);
});

test('every text is used', () => {
  const code = sources(['components', 'entrypoints', 'lib'], /\.tsx?$/)
    .map(({ text }) => text)
    .concat(sources(['.'], /^wxt\.config\.ts$/).map(({ text }) => text))
    .join('\n');
  // These are put together from a name and a count, a reason or a kind.
  const composed = /^(?:refusal|removed|syncTrouble|syncAddress)_/;
  const unused = Object.keys(ar).filter(
    (key) => !form.test(key) && !composed.test(key) && !new RegExp(`['_]${key}(?:'|__)`).test(code),
  );
  expect(unused).toEqual([]);
});
