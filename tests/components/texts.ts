import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../../public/_locales/ar/messages.json';

/** Gives the fake browser the Arabic texts, as a real one finds them. */
export function useArabicTexts(): void {
  const texts: Record<string, { message: string }> = messages;
  const getMessage = (key: string, substitutions: string[] = []) =>
    (texts[key]?.message ?? '').replace(/\$COUNT\$/g, substitutions[0] ?? '');
  Object.assign(fakeBrowser, { i18n: { getMessage } });
}
