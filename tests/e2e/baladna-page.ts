/**
 * A page in the shape of one Egyptian newspaper around any story: the masthead in the header, label and name apart; a
 * picture whose alt text and caption are the same words; subheads that are short paragraphs; blank paragraphs between;
 * the hidden notice of the copy-link button inside the box of the article; share bar, tags and related stories around.
 */
export function baladnaPage({ headline, caption, paragraphs }: Story): string {
  const filler = '<p>&nbsp;</p>\n<p>&nbsp;</p>';
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
  <meta charset="utf-8">
  <title>بلدنا اليوم | ${headline}</title>
  <meta property="og:title" content="${headline}">
  <meta property="og:site_name" content="بلدنا اليوم">
  <link rel="icon" href="data:,">
  <style>.copied { display: none }</style>
</head>
<body>
  <header>
    <div class="logo"><a href="/">بلدنا اليوم</a></div>
    <div class="top-names">
      <div><span>رئيس مجلس الادارة</span><br><strong>د/ سامي الورداني</strong></div>
      <div><span>رئيس التحرير</span><br><strong>منى الشرنوبي</strong></div>
    </div>
    <nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s/1">أخبار</a></li><li><a href="/s/2">عرب وعالم</a></li><li><a href="/s/3">رياضة</a></li></ul></nav>
  </header>
  <div class="content">
    <div class="item-page">
      <h1>${headline}</h1>
      <div class="info"><span class="date">الأحد 10 مايو 2026 | 03:15 مساءً</span></div>
      <div class="social-share"><a href="https://social.example/f">فيسبوك</a> <a href="https://social.example/t">تويتر</a> <a href="https://social.example/w">واتساب</a> <button type="button">نسخ الرابط</button></div>
      <div class="img-cont"><figure><img src="/photo.jpg" width="800" height="450" alt="${caption}"><figcaption>${caption}</figcaption></figure></div>
      <div class="article-content">
        ${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(`\n${filler}\n`)}
        <div class="copied">تم نسخ الرابط</div>
      </div>
      <div class="keywords"><span>كلمات مفتاحية</span> <a href="/k/1">أخبار</a> <a href="/k/2">${caption}</a></div>
    </div>
    <div class="related"><h3>موضوعات متعلقة</h3><ul><li><a href="/1"><img src="/photo.jpg" alt=""> الموسم الجديد يبدأ الأسبوع القادم في كل الملاعب</a></li><li><a href="/2"><img src="/photo.jpg" alt=""> تعرف على درجات الحرارة المتوقعة غدًا</a></li></ul></div>
  </div>
  <aside><h3>الأكثر قراءة</h3><ol><li><a href="/3">أسعار الخضروات في الأسواق اليوم</a></li><li><a href="/4">مواعيد القطارات بعد التعديل</a></li></ol></aside>
  <footer>جميع الحقوق محفوظة لموقع بلدنا اليوم</footer>
</body>
</html>`;
}

export interface Story {
  headline: string;
  /** The words under the picture, which are its alt text too. */
  caption: string;
  paragraphs: string[];
}
