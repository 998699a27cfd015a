import picker from '../../components/Picker/Picker.css?inline';
import tokens from '../../components/tokens.css?inline';

/** The root element of the page's own style sheets is the page's; in the shadow root ours stands in its place. */
const inShadow = (css: string): string =>
  css
    .replaceAll(':root', '.picker')
    // So many pages make their root's letters 10 px that a size of ours would be nobody's.
    .replace(/([\d.]+)rem\b/g, (_, size: string) => `${Number(size) * 16}px`);

/** The style sheets of the picker, for a shadow root in any page. */
export const pickerStyles = (): string => inShadow(`${tokens}\n${picker}`);
