/** Players and posts of other sites that stand in articles. An advertisement's frame is none of them. */
export interface EmbedRule {
  /** As readers know it. */
  name: string;
  site: string;
  /** The start of the frame's path. */
  path: string;
  /** Where a reader goes: this and what follows `path` in the address; without it, the frame's own address. */
  page?: string;
  /** The parameter of the frame's address that holds the one where a reader goes. */
  parameter?: string;
}

/** A `www.` or `m.` before the site does not matter. */
export const embedRules: readonly EmbedRule[] = [
  { name: 'Dailymotion', site: 'dailymotion.com', path: '/embed/video/', page: 'https://www.dailymotion.com/video/' },
  { name: 'Facebook', site: 'facebook.com', path: '/plugins/post', parameter: 'href' },
  { name: 'Facebook', site: 'facebook.com', path: '/plugins/video', parameter: 'href' },
  { name: 'Google Maps', site: 'google.com', path: '/maps' },
  { name: 'Instagram', site: 'instagram.com', path: '/p/' },
  { name: 'Instagram', site: 'instagram.com', path: '/reel/' },
  { name: 'SoundCloud', site: 'w.soundcloud.com', path: '/player', parameter: 'url' },
  { name: 'Spotify', site: 'open.spotify.com', path: '/embed/', page: 'https://open.spotify.com/' },
  { name: 'Telegram', site: 't.me', path: '/' },
  { name: 'TikTok', site: 'tiktok.com', path: '/embed' },
  { name: 'Vimeo', site: 'player.vimeo.com', path: '/video/', page: 'https://vimeo.com/' },
  { name: 'X', site: 'platform.twitter.com', path: '/embed/' },
  { name: 'YouTube', site: 'youtube-nocookie.com', path: '/embed/', page: 'https://www.youtube.com/watch?v=' },
  { name: 'YouTube', site: 'youtube.com', path: '/embed/', page: 'https://www.youtube.com/watch?v=' },
];

/** Attributes in which the box of a post keeps the post's address until a script fills the box. */
export const postAttributes: readonly string[] = ['cite', 'data-href', 'data-instgrm-permalink'];

/** The sites whose posts stand in such boxes, as readers know them. */
export const postSites: Readonly<Record<string, string>> = {
  'facebook.com': 'Facebook',
  'instagram.com': 'Instagram',
  'threads.net': 'Threads',
  'tiktok.com': 'TikTok',
};

/** Parts of the addresses of posts; the newspaper's own page, with a button to follow it, has none. */
export const postPaths: readonly string[] =
  '/p/ /permalink /photo /post/ /posts/ /reel/ /tv/ /video/ /videos/ /watch'.split(' ');
