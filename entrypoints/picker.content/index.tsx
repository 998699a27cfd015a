import { defineContentScript } from 'wxt/utils/define-content-script';
import { type PickerStart, pickerStartName } from '../../lib/picking';
import { startPicker } from './picker';

/** Ends the picker that is open on this page. It is kept in this world only, for a second picker that takes the place of the first. */
const endName = 'naqiEndPicker';
type World = { [pickerStartName]?: PickerStart; [endName]?: () => void };

/** Injected on demand by lib/picking. As with the other content script `world` only chooses WXT's wrapper. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  world: 'MAIN',
  main() {
    const world = globalThis as World;
    const start = Object.hasOwn(world, pickerStartName) ? world[pickerStartName] : undefined;
    if (Object.hasOwn(world, endName)) world[endName]?.();
    world[endName] = startPicker(document, start ?? { kind: 'hide', theme: 'system' });
  },
});
