import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/**
 * The pages may load nothing but what is listed: their own scripts, styles and fonts, and the pictures of the article that
 * is being read. DOMPurify is the one maker of TrustedHTML (lib/sanitize.ts).
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  'img-src http: https: data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify',
].join('; ');

/**
 * Names of properties that never leave the content script and that no element or object of the browser has: Readability's private
 * ones (`_grabArticle`, `DEFAULT_CHAR_THRESHOLD`, the keys of its `REGEXPS`) and a few of the pipeline's own.
 */
const internalNames = new RegExp(
  `^(?:_[a-zA-Z]\\w*|[A-Z]+(?:_[A-Z]+)+|REGEXPS|${[
    'unlikelyCandidates okMaybeItsACandidate extraneous replaceFonts shareElements nextLink prevLink tokenize hasContent',
    'hashUrl srcsetUrl b64DataUrl jsonLdArticleTypes adWords loadingWords readability contentScore',
    'originals headlineAt bodyStart bodyEnd linked beside places phrases closing notice helpers withColon weak',
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
  '_cleanStyles',
  '_findNode',
  '_fixRelativeUris',
  '_getArticleMetadata',
  '_getArticleTitle',
  '_getJSONLD',
  '_headerDuplicatesTitle',
  '_isProbablyVisible',
  '_isSingleImage',
  '_isUrl',
  '_postProcessContent',
  '_removeScripts',
  '_simplifyNestedElements',
  '_textSimilarity',
  '_unescapeHtmlEntities',
  '_unwrapNoscriptImages',
];

/** What those methods alone have looked up. */
const unusedFields = [
  'DEPRECATED_SIZE_ATTRIBUTE_ELEMS',
  'HTML_ESCAPE_MAP',
  'PRESENTATIONAL_ATTRIBUTES',
  'jsonLdArticleTypes',
  'nextLink',
  'prevLink',
  'replaceFonts',
  'srcsetUrl',
  'tokenize',
];

const isMissing = (name: string) => new Error(`Readability has no ${name} any more: see wxt.config.ts`);

/** The code without a field of an object: up to the next line that is indented no deeper and closes nothing. */
function withoutField(code: string, name: string): string {
  const rest = code.replace(new RegExp(`\\n( +)${name}:.*(?:\\n\\1 .*|\\n\\1[\\]})].*)*`), '');
  if (rest === code) throw isMissing(name);
  if (rest.includes(`.${name}`)) throw new Error(`Readability needs its ${name}: see wxt.config.ts`);
  return rest;
}

/** The log that `debug` switches on; its calls are cut out as well (`pure_funcs`). */
const debugLog = /\n {2}if \(this\._debug\) \{\n[\s\S]*?\n {2}\} else \{\n.*\n {2}\}/;

const withoutUnusedMethods = {
  name: 'readability-without-unused-methods',
  transform(code: string, id: string): string | undefined {
    if (!id.includes('/@mozilla/readability/Readability.js')) return undefined;
    const [methods = ''] = code.split('\nif (typeof module');
    if (!debugLog.test(methods)) throw isMissing('debug log');
    const used = unusedMethods.reduce(
      (rest, method) => {
        const start = rest.indexOf(`\n  ${method}(`);
        const end = rest.indexOf('\n  },\n', start);
        if (start < 0 || end < 0) throw isMissing(method);
        return rest.slice(0, start) + rest.slice(end + '\n  },'.length);
      },
      methods.replace(debugLog, ''),
    );
    return `${unusedFields.reduce(withoutField, used)}\nexport default Readability;\n`;
  },
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
      config.plugins = [...(config.plugins ?? []), withoutUnusedMethods];
      config.build = {
        ...config.build,
        minify: 'terser',
        terserOptions: {
          ecma: 2020,
          compress: {
            passes: 3,
            unsafe_arrows: true,
            pure_getters: true,
            pure_funcs: ['this.log'],
          },
          // WXT looks for the parentheses when it makes the script's result its value.
          format: { wrap_iife: true },
          mangle: { properties: { regex: internalNames } },
        },
      };
    },
  },
  manifest: ({ browser }) => ({
    default_locale: 'ar',
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionShortName__',
    description: '__MSG_extensionDescription__',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'clipboardWrite'],
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
