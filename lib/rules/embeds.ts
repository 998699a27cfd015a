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
Telegram t.me /
TikTok tiktok.com /
Vimeo player.vimeo.com /video/ https://vimeo.com/
YouTube youtube-nocookie.com /embed/ https://www.youtube.com/watch?v=
YouTube youtube.com /embed/ https://www.youtube.com/watch?v=
`;

/** Attributes in which the quotation that stands for a post keeps the post's address until a script fills it. */
export const postAttributes: readonly string[] = ['cite', 'data-instgrm-permalink'];
