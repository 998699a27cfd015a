import { execFileSync } from 'node:child_process';
import { canInstallPackages, findProgram, installPackages } from '../../scripts/system.ts';

/** Programs of others that judge what we write. They are installed where that is possible; elsewhere what they would judge is skipped. */

function canHave(program: string, ...packages: string[]): boolean {
  const isThere = () => findProgram(program) !== null;
  const has = isThere() || (canInstallPackages() && installPackages(...packages) && isThere());
  if (!has) console.log(`skipped: ${program} is not here, and cannot be installed (${packages.join(', ')})`);
  return has;
}

export const hasEpubcheck = canHave('epubcheck', 'epubcheck', 'default-jre-headless');
export const hasPoppler = canHave('pdftotext', 'poppler-utils');

/** For a program of Java that ends before its second compiler would be of use. */
const brief = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** What EPUBCheck complains of in these books; empty where there is nothing, not even a warning. */
export function epubcheck(...books: string[]): string[] {
  return books.flatMap((path) => {
    // Debian's program is an archive of Java that only shells with jarwrapper start by its name.
    const jar = findProgram('epubcheck') as string;
    const [program, ...args] = findProgram('java') ? ['java', ...brief, '-jar', jar] : [jar];
    try {
      execFileSync(program as string, [...args, '--failonwarnings', path], { stdio: 'pipe' });
      return [];
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
      return [`${stdout}${stderr}`];
    }
  });
}

/** The words of a PDF, without spaces and marks of direction, of which each program has its own idea. */
export const pdfLetters = (path: string): string => letters(execFileSync('pdftotext', [path, '-']).toString());

export const letters = (text: string): string => text.normalize('NFKC').replace(/[\s\p{M}\p{Cf}]/gu, '');
