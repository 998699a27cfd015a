/** How newspapers serve one page at several addresses. Each list says what may differ in the address of the same story. */

/** Names before a host: the full site, the one for phones, and the AMP pages. */
export const editionHosts: readonly string[] = ['www', 'm', 'mobile', 'amp'];

/** Parameters that choose an edition of the page, as `name` (whatever its value, or none) or `name=value`. */
export const editionParameters: readonly string[] = ['amp', 'noamp', 'nonamp', 'outputtype=amp', 'output=amp'];

/** Files that stand for their folder. */
export const folderFiles: readonly string[] = [
  'index.html',
  'index.htm',
  'index.php',
  'index.asp',
  'index.aspx',
  'index.jsp',
  'index.shtml',
  'default.html',
  'default.htm',
  'default.php',
  'default.asp',
  'default.aspx',
  'default.jsp',
  'default.shtml',
];

/** Where others keep copies of AMP pages: the host's ending, and what stands in the path before the address (`s/` for https). */
export const ampCaches: readonly { host: string; before: readonly string[] }[] = [
  { host: 'cdn.ampproject.org', before: ['/c/', '/v/', '/wp/'] },
  { host: 'bing-amp.com', before: ['/c/'] },
  { host: 'www.google.com', before: ['/amp/'] },
];
