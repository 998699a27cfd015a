import { setTimeout as wait } from 'node:timers/promises';

/** Asks again and again until the answer is neither empty nor false, and returns it. `what` names it in the error. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  seconds = 30,
): Promise<Exclude<T, false | null | undefined>> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as Exclude<T, false | null | undefined>;
    if (Date.now() > end) throw new Error(`waited ${seconds} seconds in vain: ${what}`);
    await wait(20);
  }
}
