import { chromium, firefox } from '../../scripts/browsers.ts';
import { build } from '../../scripts/build.ts';

/** Once before all tests, so that no test's time goes into it: the builds and the browsers. */
export default async function prepare(): Promise<void> {
  build('chrome');
  build('firefox');
  await chromium();
  await firefox();
}
