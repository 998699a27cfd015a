/** Query parameters that name one of several pages of the same article; those of comments have other names. */
export const pageParameters: readonly string[] = 'p page paged pageno pagenum pagenumber pg'.split(' ');

/** What stands before the page's number as a part of an address: `/news/12/page/2`. */
export const pageParts: readonly string[] = ['page', 'صفحة'];
