import { browser } from 'wxt/browser';
import { watchLibrary } from '../read';
import { readServer, readState, watchSync } from './settings';
import { synchronise } from './synchronise';

const ALARM = 'sync';

/** How often what others have changed is asked for while nothing happens here, in minutes. */
const PERIOD = 15;

/** Changes are sent when nothing more has changed for so long: each sends its article anew, with its pictures. */
const REST_MS = 10_000;

/** The shortest time after which a browser wakes a background. */
const SOON_MS = 30_000;

/**
 * The alarm outlives the background, which sleeps whenever it has nothing to do; a standing connection would not. It rings when the next attempt
 * is due, and then now and then.
 */
async function setAlarm(): Promise<void> {
  if (!(await readServer())) return void (await browser.alarms.clear(ALARM));
  const { nextAt } = await readState();
  const alarm = await browser.alarms.get(ALARM);
  const when =
    nextAt ?? (alarm && alarm.scheduledTime > Date.now() ? alarm.scheduledTime : Date.now() + PERIOD * 60_000);
  if (alarm?.scheduledTime !== when) await browser.alarms.create(ALARM, { when, periodInMinutes: PERIOD });
}

/** Keeps library and server in step from now on, whenever the background lives. Call it at once when the background starts. */
export function keepInStep(): void {
  const run = () =>
    synchronise()
      .then(setAlarm)
      // Only the browser's own storage fails here, and the state is in it: the next alarm tries again.
      .catch(() => undefined);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void run();
  });
  browser.runtime.onStartup.addListener(() => void run());
  browser.runtime.onInstalled.addListener(() => void setAlarm());
  watchSync(() => void setAlarm());

  let rest: ReturnType<typeof setTimeout> | undefined;
  watchLibrary(async () => {
    clearTimeout(rest);
    rest = setTimeout(run, REST_MS);
    // Should the background be ended before that, the alarm wakes it.
    if (!(await readServer())) return;
    const { nextAt } = await readState();
    if (nextAt === null) await browser.alarms.create(ALARM, { when: Date.now() + SOON_MS, periodInMinutes: PERIOD });
  });
}
