/** Extension stores: no browser lets an extension into its own store. Host, and the start of the path. */
export const extensionStores: readonly { host: string; path: string }[] = [
  { host: 'addons.mozilla.org', path: '/' },
  { host: 'addons.opera.com', path: '/' },
  { host: 'chrome.google.com', path: '/webstore' },
  { host: 'chromewebstore.google.com', path: '/' },
  { host: 'microsoftedge.microsoft.com', path: '/addons' },
];
