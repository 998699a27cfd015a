import arabic from '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2?inline';
import latin from '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-latin-wght-normal.woff2?inline';

/**
 * The article's face, to go with it into its file: about 114 KB, and allowed by its licence (OFL). It is a part of this module and
 * not a file, since our pages may request none.
 */
export const fonts = [
  { family: 'Noto Naskh Arabic', file: 'noto-naskh-arabic.woff2', address: arabic },
  { family: 'Noto Naskh Arabic Latin', file: 'noto-naskh-arabic-latin.woff2', address: latin },
] as const;

/** The rules of a style sheet that make the faces known. `address` tells where a file of them is. */
export const fontFaces = (address: (font: (typeof fonts)[number]) => string): string =>
  fonts
    .map(
      (font) =>
        `@font-face { font-family: '${font.family}'; font-weight: 400 700; src: url('${address(font)}') format('woff2'); }`,
    )
    .join('\n');
