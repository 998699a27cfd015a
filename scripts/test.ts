import { spawnSync } from 'node:child_process';

/** All that is checked, in order. One that fails does not hide what the others would say. */
const steps = ['check', 'build', 'test:unit', 'test:e2e'];

const failed = steps.filter((step) => {
  const { status } = spawnSync('npm', ['run', step], { stdio: 'inherit', shell: process.platform === 'win32' });
  return status !== 0;
});

if (failed.length) console.error(`Failed: ${failed.join(', ')}`);
process.exitCode = failed.length ? 1 : 0;
