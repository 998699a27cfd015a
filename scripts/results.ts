/** What is read of a file that vitest's reporter `json` writes. */
export interface Results {
  numPassedTests: number;
  numFailedTests: number;
  success: boolean;
  testResults: FileResult[];
}

export interface FileResult {
  /** The path of the file. */
  name: string;
  status: string;
  assertionResults: { status: string; fullName: string }[];
}

export const failedFiles = ({ testResults }: Results): FileResult[] =>
  testResults.filter(({ status }) => status === 'failed');

export const failedTests = ({ assertionResults }: FileResult): string[] =>
  assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);

/** The results of a run of which some files were run once more: what a file came to the second time stands in place of the first. */
export function withSecond(first: Results, second: Results): Results {
  const again = new Map(second.testResults.map((file) => [file.name, file]));
  const testResults = first.testResults.map((file) => again.get(file.name) ?? file);
  const count = (sought: string) =>
    testResults.flatMap((file) => file.assertionResults).filter(({ status }) => status === sought).length;
  return {
    ...first,
    testResults,
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    success: testResults.every(({ status }) => status !== 'failed'),
  };
}
