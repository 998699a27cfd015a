/**
 * Players and posts of other sites that stand in articles, one a line: the name as readers know it, the site, the start of the frame's path,
 * and where a reader goes: an address that what follows that path is added to, `=` and the parameter of the frame's address
 * that holds it, or nothing for the frame's own address. An advertisement's frame is none of them.
 */
export const embedRules = `
Dailymotion dailymotion.com /embed/video/ https://www.dailymotion.com/video/
Facebook facebook.com /plugins/post =href
Facebook facebook.com /plugins/video =href
Instagram instagram.com /p/
Instagram instagram.com /reel/
SoundCloud w.soundcloud.com /player =url
Telegram t.me /
TikTok tiktok.com /embed
Vimeo player.vimeo.com /video/ https://vimeo.com/
X platform.twitter.com /embed/
YouTube youtube-nocookie.com /embed/ https://www.youtube.com/watch?v=
YouTube youtube.com /embed/ https://www.youtube.com/watch?v=
`;

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
