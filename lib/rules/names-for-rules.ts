/** What can name a part of a page so that the name holds on other pages of the site. */

/** Attributes whose values say what an element is, the surest first. */
export const namingAttributes = [
  'itemprop',
  'data-testid',
  'data-test',
  'data-component',
  'data-module',
  'data-widget',
  'data-block',
  'role',
  'aria-label',
];

/** Words in class names that say in which state a box is, and not what it is. */
export const stateWords =
  'active animated closed collapse collapsed current disabled enabled even expanded first fixed focus focused has hidden hide hover in is js last lazy lazyload lazyloaded lazyloading loaded loading no not odd off on open opened out selected show shown sticky stuck visible with without';

/** Class names of tools for layout, which say how a box looks. */
export const layoutNames =
  'block bold box centered clear clearfix col column container content cover fade flex float grid group inline item left list none relative right row rtl ltr section text text-center text-left text-right wrap wrapper';

/** How the names begin that tools make up anew at each build. */
export const madeUpBeginnings = 'astro- css- data-v- e- emotion- ember jss jsx- ng- sc- svelte- styled- tw- yui _ng';
