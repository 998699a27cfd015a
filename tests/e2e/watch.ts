import type { Browser, CDPSession, Protocol, Target } from 'puppeteer-core';

/** Errors and warnings of every page and worker of the extension, and of the pages it is used on. */
export interface Watch {
  complaints: string[];
}

const isWatched = (url: string): boolean => /^(chrome-extension|https?):/.test(url);

function describe(argument: Protocol.Runtime.RemoteObject): string {
  return argument.description ?? String(argument.value);
}

async function listen(session: CDPSession, target: Target, complaints: string[]): Promise<void> {
  const note = (what: string) => complaints.push(`${target.url()}: ${what}`);
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) =>
    note(`${text} ${exception?.description ?? ''}`),
  );
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (/^(error|warning|assert)$/.test(type)) note(`console.${type}: ${args.map(describe).join(' ')}`);
  });
  session.on('Log.entryAdded', ({ entry: { level, text, url } }) => {
    if (level === 'error' || level === 'warning') note(`${level}: ${text} ${url ?? ''}`);
  });
  // Whatever was said before these is told now, so nothing is lost by coming late.
  await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
}

/** Begins to listen, now and to every page and worker that will come. */
export function watch(browser: Browser): Watch {
  const complaints: string[] = [];
  const known = new Set<Target>();
  const attend = async (target: Target) => {
    if (known.has(target) || !isWatched(target.url())) return;
    known.add(target);
    try {
      await listen(await target.createCDPSession(), target, complaints);
    } catch {
      // The page was closed before it could be listened to.
    }
  };
  browser.on('targetcreated', attend);
  browser.on('targetchanged', attend);
  for (const target of browser.targets()) void attend(target);
  return { complaints };
}
