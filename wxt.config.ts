import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { packArabic } from './scripts/pack-arabic.ts';
import { packTables } from './scripts/pack-tables.ts';
import { shortDeclarations } from './scripts/short-declarations.ts';

/**
 * The pages may load nothing but what is listed: their own scripts, styles and fonts, and the pictures of the article that
 * is being read. DOMPurify is the one maker of TrustedHTML (lib/sanitize.ts).
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  // The background fetches pictures of saved articles, and asks the CouchDB server that the reader has named (lib/library/sync/server.ts): a
  // policy cannot know their hosts. What the browser lets through are hosts that the reader has allowed.
  'connect-src http: https:',
  'img-src http: https: data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify',
].join('; ');

/**
 * Names of properties that never leave the scripts that extract and that these ask no element or object of the browser for, though some have
 * them: Readability's private ones (`_grabArticle`, `DEFAULT_CHAR_THRESHOLD`, the keys of its `REGEXPS`) and a few of the pipeline's own.
 */
const internalNames = new RegExp(
  `^(?:_[a-zA-Z]\\w*|[A-Z]+(?:_[A-Z]+)+|REGEXPS|${[
    'unlikelyCandidates okMaybeItsACandidate shareElements',
    'readability contentScore',
    'charThreshold allowedVideoRegex disableJSONLD linkDensityModifier maxElemsToParse nbTopCandidates classesToPreserve keepClasses',
    'originals headlineAt bodyStart bodyEnd linked beside places lineShape phraseList closing image key newspaper notice publishedDates rubric helpers spoken type updatedDates withColon weak classNames',
    // The result has these, too; there they are strings (lib/extract/removals.ts).
    'caption headline kind rule text words',
    'afterInline headlineShown isShown isLine sizeOf proseOf folded alone taken metadata headlines authors pictures canonical declared whole bare',
    'shownNodes element block quote letters share lines around hides hidesPicture withAdded keepAdded titles candidate soft bold numbers edge optional nodes names ends networks others starts plain kept found lost verdict address positive negative judge place level enter leave strong number source before preformatted list page view types menu into made parts added hidden headlineElement outline outlined hasHeadlines elements metaEnd reading order step linkLetters blocks gone columns whitespace commas open begin score copy',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
);

/**
 * Methods of Readability that the content script never calls: lib/extract/body.ts has its own in their place, or those that called
 * them are gone. A class is not shaken by bundlers, so they are cut out; a newer Readability without one of them stops the build. What is
 * left is made a module, which needs no wrapping.
 */
const unusedMethods = [
  '_cleanClasses',
  '_cleanMatchedNodes',
  '_cleanStyles',
  '_findNode',
  '_fixLazyImages',
  '_fixRelativeUris',
  '_getArticleMetadata',
  '_getArticleTitle',
  '_getClassWeight',
  '_getInnerText',
  '_getJSONLD',
  '_getLinkDensity',
  '_getRowAndColumnCount',
  '_getTextDensity',
  '_hasChildBlockElement',
  '_hasSingleTagInsideElement',
  '_headerDuplicatesTitle',
  '_isElementWithoutContent',
  '_isProbablyVisible',
  '_isSingleImage',
  '_isUrl',
  '_isValidByline',
  '_markDataTables',
  '_postProcessContent',
  '_prepArticle',
  '_prepDocument',
  '_removeFlag',
  '_removeScripts',
  '_simplifyNestedElements',
  '_textSimilarity',
  '_unescapeHtmlEntities',
  '_unwrapNoscriptImages',
  'parse',
];

/** Fields of Readability that nothing asks for when those methods are gone. */
const unusedFields = [
  'CLASSES_TO_PRESERVE',
  'DEFAULT_MAX_ELEMS_TO_PARSE',
  'DEPRECATED_SIZE_ATTRIBUTE_ELEMS',
  'adWords',
  'loadingWords',
  'HTML_ESCAPE_MAP',
  'PRESENTATIONAL_ATTRIBUTES',
  'b64DataUrl',
  'extraneous',
  'hasContent',
  'hashUrl',
  'jsonLdArticleTypes',
  'nextLink',
  'normalize',
  'prevLink',
  'replaceFonts',
  'shareElements',
  'srcsetUrl',
  'tokenize',
  'videos',
];

/** Questions that lib/extract/body.ts has answered for good: it never debugs, never looks
 * again, leaves the headline to others, reads real documents without plug-ins, has Arabic rules for advertisements, and brings its own list of videos. */
const answered: readonly [string, string][] = [
  ['if (this._debug)', 'if (false)'],
  ['!this._metadata.byline &&', ''],
  [' || this.REGEXPS.videos', ''],
  ['if (shouldRemoveTitleHeader && this._headerDuplicatesTitle(node))', 'if (false)'],
  ['if (textLength < this._charThreshold)', 'if (false)'],
  ['(this._docJSDOMParser', '(false'],
  ['element.tagName === "object"', 'false'],
  ['embeds[i].tagName === "object"', 'false'],
  ['this.REGEXPS.adWords.test(innerText)', 'false'],
  ['this.REGEXPS.loadingWords.test(innerText)', 'false'],
  // The copy has none of these elements, and no frames but those that stay.
  ['["object", "embed", "iframe"].includes(tag)', 'false'],
  ['var input = node.getElementsByTagName("input").length;', ''],
  ['input > Math.floor(p / 3)', 'false'],
  // Nobody asks how much it has found, nor which page it was.
  ['var pageCacheHtml = page.innerHTML;', ''],
  ['var textLength = this._getInnerText(articleContent, true).length;', ''],
  ['if (isPaging)', 'if (false)'],
  // A news page shows no code.
  ['this._hasAncestorTag(node, "code")', 'false'],
  // Of these elements the copy has none, and no news has the last four.
  ...'AUDIO BUTTON EMBED INPUT MATH NOSCRIPT OBJECT SCRIPT SELECT TEXTAREA DATALIST METER OUTPUT PROGRESS'
    .split(' ')
    .map((name): [string, string] => [`\n    "${name}",`, '']),
];

function cut(code: string, what: string, pattern: RegExp, by = ''): string {
  if (!pattern.test(code)) throw new Error(`Readability has no ${what} any more: see wxt.config.ts`);
  return code.replace(pattern, by);
}

const readabilityAsModule = {
  name: 'readability-as-module',
  transform(code: string, id: string): string | undefined {
    // What it keeps Readability from doing is cut there.
    if (id.endsWith('/lib/extract/body.ts'))
      return cut(
        cut(code, 'page to keep', /Object\.defineProperty\([^;]*innerHTML[^;]*;/),
        'headers to compare',
        /_headerDuplicatesTitle\(\) *\{[^}]*\}/,
      );
    if (!id.includes('/@mozilla/readability/Readability.js')) return undefined;
    let [rest = ''] = code.split('\nif (typeof module');
    for (const name of unusedMethods) rest = cut(rest, name, new RegExp(`\\n  ${name}\\([\\s\\S]*?\\n  \\},(?=\\n)`));
    for (const name of unusedFields) {
      // Up to an empty line, the next field, or the end of the object.
      rest = cut(rest, name, new RegExp(`\\n( +)${name}:[\\s\\S]*?,(?=\\n\\n|\\n\\1[\\w/]|\\n(?!\\1) *\\})`));
    }
    for (const [asked, answer] of answered)
      rest = cut(rest, asked, new RegExp(asked.replace(/[()|.&[\]]/g, '\\$&'), 'g'), answer);
    // The language and the direction are told by the letters.
    rest = cut(rest, 'language', /\n +if \(node\.tagName === "HTML"\) \{[\s\S]*?\n {8}\}/);
    // Of its options it is given one.
    rest = cut(
      rest,
      'options',
      /\n {2}\/\/ In some older versions[\s\S]*?(?=\n {2}this\._allowedVideoRegex)/,
      '\n  this._doc = doc;\n  this._metadata = {};\n  this._nbTopCandidates = this.DEFAULT_N_TOP_CANDIDATES;',
    );
    // Nobody reads why a box was left out.
    rest = cut(rest, 'reasons', /errs\.push\(\s*`[^`]*`\s*\)/g, 'errs.push(1)');
    rest = cut(
      rest,
      'direction',
      /\n +var ancestors = \[parentOfTopCandidate[\s\S]*?\n {8}\}\);(?=\n +return articleContent;)/,
    );
    rest = cut(
      rest,
      'wrapping',
      /if \(neededToCreateTopCandidate\) \{\s*\/\/ We already[\s\S]*?articleContent\.appendChild\(div\);\s*\}/,
    );
    // The writer is sought elsewhere; here one is taken out of the text, and no other.
    rest = cut(
      rest,
      'byline',
      /\/\/ Find child node matching[\s\S]*?this\._articleByline =[^;]*;/,
      'this._articleByline = 1;',
    );
    // One look does for these: the copy has frames that stay, and no other embeds.
    rest = cut(
      rest,
      'embeds',
      /var embedCount = 0;[\s\S]*?embedCount\+\+;\s*\}/,
      'if (node.getElementsByTagName("iframe").length) return false;',
    );
    rest = cut(rest, 'suspicious embeds', /\(embedCount === 1 && contentLength < 75\) \|\| embedCount > 1/, 'false');
    rest = cut(
      rest,
      'lists of elements',
      /(?<=_getAllNodesWithTag\(node, tagNames\) \{)[\s\S]*?(?=\n {2}\},\n)/,
      '\nreturn node.querySelectorAll(tagNames.join());',
    );
    rest = cut(
      rest,
      'empty boxes',
      /\(node\.tagName === "DIV" \|\|\s*node\.tagName === "SECTION"[\s\S]*?"H6"\)/,
      '/^(?:DIV|SECTION|HEADER|H[1-6])$/.test(node.tagName)',
    );
    rest = cut(rest, 'role', /this\.log\(\s*"Removing content with role "[\s\S]*?\);/);
    const missed = unusedFields.find((name) => rest.includes(`.${name}`));
    if (missed) throw new Error(`Readability needs its ${missed}: see wxt.config.ts`);
    for (const [name, definition] of Object.entries(asked)) {
      const isCall = definition.startsWith('(element, ');
      // Of a variable, and not where it is given a value.
      const pattern = new RegExp(`(?<![\\w.)\\]])(\\w+)\\.${name}${isCall ? '\\(' : '\\b(?! =[^=])'}`, 'g');
      // Variables of its own have the names themselves.
      rest = `${cut(rest, name, pattern, isCall ? `${name}Of($1, ` : `${name}Of($1)`)}\nconst ${name}Of = ${definition};`;
    }
    return `${rest}\nexport default Readability;\n`;
  },
};

/**
 * What Readability asks of elements all the time, each by a function: the browser's names cannot be shortened, and those of functions are.
 */
const asked: Record<string, string> = {
  appendChild: '(element, node) => element.appendChild(node)',
  firstElementChild: '(element) => element.firstElementChild',
  getAttribute: '(element, name) => element.getAttribute(name)',
  getElementsByTagName: '(element, name) => element.getElementsByTagName(name)',
  nextElementSibling: '(element) => element.nextElementSibling',
  parentNode: '(node) => node.parentNode',
  tagName: '(element) => element.tagName',
  textContent: '(node) => node.textContent',
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [preact()],
    // PouchDB reads Node's `global`.
    define: { global: 'globalThis' },
    build: { modulePreload: { polyfill: false }, assetsInlineLimit: 0, target: ['chrome120', 'firefox128'] },
  }),
  hooks: {
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.type !== 'content-script') return;
      // It is read anew at every click, so its size counts: private names (`_x`, Readability's habit) are shortened too.
      config.plugins = [...(config.plugins ?? []), readabilityAsModule, packTables, shortDeclarations, packArabic];
      config.build = {
        ...config.build,
        minify: 'terser',
        terserOptions: {
          ecma: 2020,
          compress: {
            passes: 6,
            unsafe: true,
            keep_fargs: false,
            unsafe_arrows: true,
            unsafe_methods: true,
            pure_getters: true,
            unsafe_comps: true,
            unsafe_proto: true,
            pure_funcs: ['this.log'],
          },
          // WXT looks for the parentheses when it makes the script's result its value.
          format: { wrap_iife: true },
          // The picker has its own, and asks events for their type and their key.
          mangle: entrypoint.name === 'picker' || {
            properties: { regex: internalNames, builtins: true, keep_quoted: 'strict' },
          },
        },
      };
    },
  },
  manifest: ({ browser }) => ({
    default_locale: 'ar',
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionShortName__',
    description: '__MSG_extensionDescription__',
    // `alarms` wakes the background for the next synchronisation; browsers ask nobody about it.
    permissions: ['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'clipboardWrite'],
    // Nothing of this is granted until the reader asks in a click for something that needs it: pictures of saved articles lie on whatever
    // host has them (lib/picture-access.ts), and the server of a synchronisation is the one host that the reader names.
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: contentSecurityPolicy },
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Q' } },
      'save-page': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandSavePage__' },
      'copy-page': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandCopyPage__' },
      'copy-selection': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandCopySelection__' },
      'open-library': { description: '__MSG_commandOpenLibrary__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'naqi@naqi.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none' as const] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
