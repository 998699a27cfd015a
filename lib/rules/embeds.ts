/**
 * Players and posts of other sites that stand in articles, one a line: the name as readers know it, the site, the start of the frame's path,
 * and where a reader goes: an address that what follows that path is added to, or in which `{id}` stands for that parameter of the
 * frame's address, or nothing for the frame's own address; the last line that fits
 * counts, and `-` says that it is a button. An advertisement's frame is none of them.
 */
export const embedRules = `
Dailymotion dailymotion.com /embed/video/ https://www.dailymotion.com/video/
Dailymotion geo.dailymotion.com /player https://www.dailymotion.com/video/{video}
Facebook facebook.com /
Facebook facebook.com /plugins/ -
Facebook facebook.com /plugins/post {href}
Facebook facebook.com /plugins/video {href}
Instagram instagram.com /p/
Instagram instagram.com /reel/
SoundCloud w.soundcloud.com /player/
Spotify open.spotify.com /embed/ https://open.spotify.com/
Telegram t.me /
TikTok tiktok.com /
Vimeo player.vimeo.com /video/ https://vimeo.com/
X platform.twitter.com /embed/Tweet.html https://x.com/i/status/{id}
X twitter.com /
X x.com /
YouTube youtube-nocookie.com /embed/ https://www.youtube.com/watch?v=
YouTube youtube.com /embed/ https://www.youtube.com/watch?v=
`;

/** Names of the boxes that scripts fill with a post; a quotation may cite one, too. */
export const postBoxes = '.fb-post, .fb-video, .tiktok-embed';

/** Attributes in which the box that stands for a post keeps the post's address until a script fills it. */
export const postAttributes: readonly string[] = ['cite', 'data-href', 'data-instgrm-permalink'];

/** Elements of scripts that show a video of YouTube. */
export const youtubeElements = 'AMP-YOUTUBE LITE-YOUTUBE';
