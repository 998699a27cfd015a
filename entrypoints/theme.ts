import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { rememberedTheme } from '../components/preferences/remembered-theme';

/** Stands in the head of every page and runs before anything of it is painted: no frame is in the wrong theme. */
export default defineUnlistedScript(() => {
  const theme = rememberedTheme();
  if (theme) document.documentElement.dataset.theme = theme;
});
