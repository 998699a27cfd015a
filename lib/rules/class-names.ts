import { words } from './lists';
import type { Kind } from './phrases';

/**
 * Words in `class` and `id` that name a box which is no part of the article, as seen across sites and themes. A name is
 * split at anything that is no letter and at capitals (`relatedPosts`, `post-share_bar`), and a rule matches whole words in
 * a row. The engine spares a box that holds much of the page's prose, since names lie.
 */
export interface ClassRule {
  kind: Kind;
  /** Also where the box is full of prose: readers' comments are. */
  strong?: true;
  /** Only for boxes without prose and without pictures: articles use these names for their own parts, too. */
  weak?: true;
  /** Apart by spaces; a hyphen joins words that stand in a row: `related-posts`. */
  classNames: string;
}

export const classRules: readonly ClassRule[] = [
  {
    kind: 'ads',
    classNames:
      'ads adsbygoogle adsense adslot advert advertisement advertising dfp div-gpt doubleclick outbrain sponsor sponsored taboola teads',
  },
  { kind: 'ads', weak: true, classNames: 'ad banner banners promo' },
  {
    kind: 'comments',
    strong: true,
    classNames:
      'cmt cmts comment-list commententry commentform commentlist comments disqus disqus-thread facebook-comments fb-comments forum-message hypercomments respond',
  },
  { kind: 'comments', weak: true, classNames: 'comment' },
  { kind: 'controls', classNames: 'article-tools audio-player font-resize font-size fontsize text-resizer text-size' },
  { kind: 'controls', weak: true, classNames: 'poll polls print rating ratings resize toolbar tools vote' },
  {
    kind: 'copy-link',
    classNames: 'copy-link copylink permalink post-shortlink short-link short-url shortlink shorturl',
  },
  { kind: 'copy-link', weak: true, classNames: 'copied copy' },
  { kind: 'copyright', classNames: 'copy-right copy-rights copyrights' },
  { kind: 'follow', classNames: 'app-download download-app follow-us google-news' },
  { kind: 'follow', weak: true, classNames: 'follow subscribe' },
  { kind: 'hidden', classNames: 'element-invisible mfp-hide screen-reader sr-only visually-hidden' },
  {
    kind: 'navigation',
    classNames:
      'breadcrumb breadcrumbs crumbs menu nav navbar navigation next-prev nextprev pager pagination post-navigation prev-next sitemap skip-link slogan',
  },
  { kind: 'newsletter', classNames: 'mailing newsletter push-notification sign-up' },
  { kind: 'newsletter', weak: true, classNames: 'login notification signup' },
  {
    kind: 'read-also',
    classNames:
      'also-read inline-related inner-related may-like promo-a read-also read-more readalso readmore see-also seealso wp-embedded you-may-like',
  },
  {
    kind: 'related',
    classNames:
      'latest-news more-entries more-from more-news more-stories most-popular most-read most-viewed mostread mostviewed newsticker other-news recent-posts recommend recommended related relatednews relatedposts top-news topnews trending',
  },
  { kind: 'related', weak: true, classNames: 'breaking latest popular relate similar ticker' },
  {
    kind: 'share',
    classNames:
      'addthis addtoany essb heateor sfsi share sharebar sharedaddy sharethis sharing socialbar socials socialshare ssba',
  },
  { kind: 'share', weak: true, classNames: 'digg shared social whatsapp' },
  { kind: 'tags', classNames: 'article-tags hashtags post-tags tag-list tagcloud tagged taglist tags tags-links' },
  { kind: 'tags', weak: true, classNames: 'keywords topics' },
  { kind: 'views', classNames: 'article-views post-views reading-time view-count viewcount views-count' },
  { kind: 'views', weak: true, classNames: 'counter hits visits' },
  {
    kind: 'other',
    classNames:
      'about-author author-bio author-box authorbox consent cookie cookies footer masthead prayer prayers side-bar sidebar single-author site-footer site-header snackbar',
  },
  {
    kind: 'other',
    weak: true,
    classNames: 'bio currency lightbox modal overlay popup toast tooltip weather widget widgets',
  },
];

/** Words in the names of elements that show a headline; also any that end in «title» or «headline». */
export const titleNames: readonly string[] = words('contentheading heading headline subject tit title titre ttl');

/** Words in the names of elements that show the writer. */
export const authorNames: readonly string[] = words(
  'au auth author authorname authors byline creator editor postauthor reporter sig signature writeby writer wrt',
);

/** Properties that give the date of publication; Drupal says «created». */
export const publishedNames = 'created|datePublished';

/** Words in the names of elements that show the time of the last change. */
export const updatedNames: readonly string[] = words('modified updated');

/** Words in the names of elements that show a standfirst: the sentences between headline and text. */
export const standfirstNames: readonly string[] = words(
  'chapo deck excerpt sapo spot standfirst subheadline subtitle summary teaser',
);

/** Parts of the addresses under which sites keep their writers' pages. */
export const authorPaths: readonly string[] = words(
  '/auteur /author /authors/ /columnist /contributor /journalist /profile/ /reporter /user/ /users/ /writer /الكاتب/ /كاتب/ /كتاب/',
);

/** Words in the names of elements that hold the words under a picture. */
export const captionNames: readonly string[] = words(
  'cap caption captions copyright credit figcaption imgtitle legend',
);

/** Words in the names of boxes that hold a picture: an «author» in them is the photographer. */
export const pictureBoxNames: readonly string[] = words(
  'caption figure gallery image img media photo picture thumb thumbnail',
);

/** Words in the names of elements that show the section an article stands in. */
export const sectionNames: readonly string[] = words('cat categories category section');

/** Parts of the addresses of searches, tags, sections and lists of a writer's articles. */
export const listPaths: readonly string[] = words(
  '/author/ /category/ /search/ /search? /tag/ /tags/ /topic/ /writer/ ?q= ?s=',
);
