import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../../public/_locales/ar/messages.json';

interface Text {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** Gives the fake browser the Arabic texts, as a real one finds them. */
export function useArabicTexts(): void {
  const texts: Record<string, Text> = messages;
  const getMessage = (key: string, substitutions: string[] = []) =>
    (texts[key]?.message ?? '').replace(/\$(\w+)\$/g, (_, name: string) => {
      const { content = '$1' } = texts[key]?.placeholders?.[name.toLowerCase()] ?? {};
      return substitutions[Number(content.slice(1)) - 1] ?? '';
    });
  Object.assign(fakeBrowser, { i18n: { getMessage } });
}
