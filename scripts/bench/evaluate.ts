import { join } from 'node:path';
import type { CDPSession } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';

/** A file of this folder, with all that it imports, as one script to be evaluated in a page. */
export async function bundled(file: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    // PouchDB reads Node's `global`.
    define: { global: 'globalThis' },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'bench' },
      target: 'chrome120',
    },
  })) as Rolldown.RolldownOutput[];
  return (built[0] as Rolldown.RolldownOutput).output[0].code;
}

/** As the developer tools do it: the page's own policy, which allows no scripts, does not stop it. */
export async function evaluate<T>(session: CDPSession, expression: string): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}
