import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Browser, detectBrowserPlatform, getInstalledBrowsers, install, resolveBuildId } from '@puppeteer/browsers';
import { Complaint, canInstallPackages, findProgram, installPackages, isExecutable } from './system.ts';

/** Where a browser goes that we download ourselves. */
const downloads = join(import.meta.dirname, '../.browsers');

const programFiles = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LocalAppData];

const chromiumNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const chromiumPaths: { [platform: string]: string[] } = {
  darwin: ['/', homedir()].flatMap((root) =>
    ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) =>
      join(root, 'Applications', `${name}.app`, 'Contents/MacOS', name),
    ),
  ),
  win32: programFiles.flatMap((root) =>
    root
      ? ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((path) =>
          join(root, path),
        )
      : [],
  ),
};

const firefoxPaths: { [platform: string]: string[] } = {
  darwin: ['/', homedir()].map((root) => join(root, 'Applications/Firefox.app/Contents/MacOS/firefox')),
  win32: programFiles.flatMap((root) => (root ? [join(root, 'Mozilla Firefox\\firefox.exe')] : [])),
};

const firstExecutable = (paths: string[] = []): string | null => paths.find(isExecutable) ?? null;

async function download(browser: Browser): Promise<string | null> {
  const platform = detectBrowserPlatform();
  if (!platform) return null;
  const installed = (await getInstalledBrowsers({ cacheDir: downloads })).find((one) => one.browser === browser);
  if (installed) return installed.executablePath;
  process.stderr.write(`Downloading ${browser} into .browsers …\n`);
  try {
    const buildId = await resolveBuildId(browser, platform, 'stable');
    return (await install({ browser, buildId, platform, cacheDir: downloads })).executablePath;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return null;
  }
}

/** Debian keeps the languages of Chromium's interface in a package of its own. */
const debianLocales = '/usr/lib/chromium/locales';

function addArabic(chromium: string): void {
  const isDebians = chromium === '/usr/bin/chromium' && existsSync(debianLocales);
  if (!isDebians || existsSync(join(debianLocales, 'ar.pak'))) return;
  if (canInstallPackages() && installPackages('chromium-l10n')) return;
  process.stderr.write('This Chromium speaks no Arabic: the Debian package chromium-l10n teaches it.\n');
}

/** An installed Chromium, Chrome or Edge (`NAQI_CHROMIUM` names another), else one that is installed now. */
export async function chromium(): Promise<string> {
  const find = () => findProgram(...chromiumNames) ?? firstExecutable(chromiumPaths[process.platform]);
  let path = process.env.NAQI_CHROMIUM ?? find();
  if (!path && canInstallPackages() && installPackages('chromium', 'chromium-l10n')) path = find();
  path ??= await download(Browser.CHROME);
  if (!path) {
    throw new Complaint(
      'No browser was found and none could be installed: install Chromium, Chrome or Edge, or name its program in NAQI_CHROMIUM.',
    );
  }
  addArabic(path);
  return path;
}

/** An installed Firefox (`NAQI_FIREFOX` names another), else one that is installed now. */
export async function firefox(): Promise<string> {
  const find = () => findProgram('firefox-esr', 'firefox') ?? firstExecutable(firefoxPaths[process.platform]);
  let path = process.env.NAQI_FIREFOX ?? find();
  if (!path && canInstallPackages() && installPackages('firefox-esr')) path = find();
  path ??= await download(Browser.FIREFOX);
  if (!path) {
    throw new Complaint(
      'No Firefox was found and none could be installed: install Firefox, or name its program in NAQI_FIREFOX.',
    );
  }
  return path;
}
