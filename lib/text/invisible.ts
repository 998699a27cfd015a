/** Marks of direction and everything else that nobody sees; joiners are a matter of the language. */
const always = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Joiners: Persian, Urdu and others spell with them, and pictographs are put together with them. */
const joiner = /(?<!\p{Extended_Pictographic}\ufe0f?)[\u200c\u200d]/gu;
/** Control characters, which no text has any use for and XML forbids. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;

/** The text without what cannot be seen in it: what is copied and exported is what was read. `language` is the article's. */
export function withoutInvisible(text: string, language: string): string {
  const visible = text.replace(always, '').replace(control, '');
  return /^ar\b/.test(language) ? visible.replace(joiner, '') : visible;
}
