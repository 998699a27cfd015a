import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { build, type Target } from '../../scripts/build.ts';

const KB = 1024;

const file = (target: Target, path: string): string => readFileSync(join(build(target), path), 'utf8');

/** The scripts that a page loads before it runs: those it names, and what they import without being asked to wait. */
function ownScripts(target: Target, page: string): Map<string, string> {
  const scripts = new Map<string, string>();
  const add = (path: string) => {
    if (scripts.has(path)) return;
    const code = file(target, path);
    scripts.set(path, code);
    for (const [, imported] of code.matchAll(/\b(?:import|export)\s*(?:[\w*{}\s,$]+\s*from\s*)?["'](\.[^"']+)["']/g)) {
      add(join(dirname(path), imported as string));
    }
  };
  for (const [, path] of file(target, page).matchAll(/<script\b[^>]*\bsrc="\/([^"]+)"/g)) add(path as string);
  return scripts;
}

describe.each<Target>(['chrome', 'firefox'])('the build for %s', (target) => {
  const manifest = JSON.parse(file(target, 'manifest.json'));

  test('asks for what the click needs, and for no page', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.toSorted()).toEqual([
      'activeTab',
      'clipboardWrite',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
    ]);
    for (const absent of [
      'host_permissions',
      'optional_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
    ]) {
      expect(manifest).not.toHaveProperty(absent);
    }
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  test('lets its pages load nothing but their own files, and pictures', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    const directives = Object.fromEntries(
      policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1)]),
    );
    expect(directives).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'font-src': ["'self'"],
      'connect-src': ['http:', 'https:'],
      'img-src': ['http:', 'https:', 'data:', 'blob:'],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ['dompurify'],
    });
  });

  test('says its name and its commands in the language of the reader', () => {
    expect(manifest.default_locale).toBe('ar');
    const said = [
      manifest.name,
      manifest.short_name,
      manifest.description,
      manifest.action.default_title,
      ...Object.values<{ description?: string }>(manifest.commands).flatMap(({ description }) => description ?? []),
    ];
    const messages = JSON.parse(file(target, '_locales/ar/messages.json'));
    for (const one of said) expect(messages).toHaveProperty(/^__MSG_(\w+)__$/.exec(one)?.[1] ?? `no text: ${one}`);
  });

  test('has the pages that others rely on', () => {
    const pages = readdirSync(build(target)).filter((name) => name.endsWith('.html'));
    expect(pages.toSorted()).toEqual(['library.html', 'popup.html', 'reader.html']);
    expect(manifest.action.default_popup).toBe('popup.html');
  });

  test('injects at most 90 KB into a page, with all rules', () => {
    expect(Buffer.byteLength(file(target, 'content-scripts/content.js'))).toBeLessThanOrEqual(90 * KB);
  });

  test('opens its popup with at most 60 KB, and without the store', () => {
    const scripts = ownScripts(target, 'popup.html');
    expect(scripts.size).toBeGreaterThan(1);
    const size = [...scripts.values()].reduce((sum, code) => sum + gzipSync(code).length, 0);
    expect(size).toBeLessThanOrEqual(60 * KB);
    for (const [path, code] of scripts) expect([path, /_pouch_|pouchdb/i.test(code)]).toEqual([path, false]);
    // The store is where it is looked for, in the reader's page.
    const readers = [...ownScripts(target, 'reader.html').values()];
    expect(readers.some((code) => /_pouch_/.test(code))).toBe(true);
  });

  test('fetches what reads aloud when it is asked to', () => {
    const speaks = /SpeechSynthesisUtterance/;
    for (const page of ['popup.html', 'reader.html', 'library.html']) {
      for (const [path, code] of ownScripts(target, page)) expect([path, speaks.test(code)]).toEqual([path, false]);
    }
    const chunks = readdirSync(join(build(target), 'chunks')).filter((name) => name.endsWith('.js'));
    expect(chunks.some((name) => speaks.test(file(target, `chunks/${name}`)))).toBe(true);
  });

  test('fetches what makes files, and the face that goes into them, only when a file is asked for', () => {
    const making = /page-progression-direction|data:font\//;
    for (const page of ['popup.html', 'reader.html', 'library.html']) {
      for (const [path, code] of ownScripts(target, page))
        expect([page, path, making.test(code)]).toEqual([page, path, false]);
    }
    const chunks = readdirSync(join(build(target), 'chunks'));
    expect(chunks.filter((name) => making.test(file(target, join('chunks', name)))).length).toBeGreaterThan(1);
  });
});
