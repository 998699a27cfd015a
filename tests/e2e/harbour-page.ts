/** A page of an invented newspaper whose article is this HTML, for what no plain paragraph shows. */
export function harbourPage({
  headline,
  body,
  language = 'ar',
}: {
  headline: string;
  body: string;
  language?: string;
}): string {
  return `<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <title>${headline} - مرفأ الصباح</title>
  <meta property="og:type" content="article">
  <meta property="og:title" content="${headline}">
  <meta property="og:site_name" content="مرفأ الصباح">
  <link rel="icon" href="data:,">
</head>
<body>
  <header><a href="/">مرفأ الصباح</a></header>
  <main>
    <article>
      <h1>${headline}</h1>
      ${body}
    </article>
  </main>
  <footer>جميع الحقوق محفوظة لصحيفة مرفأ الصباح</footer>
</body>
</html>`;
}

/** So much of an article that nobody takes the page for a list or a notice. */
export const harbourParagraphs: string[] = [
  'افتتحت بلدية المرفأ صباح الجمعة ممشى جديدًا على الواجهة البحرية، يصل السوق القديم بالميناء، ويمتد كيلومترين على طول الشاطئ بعد عامين من العمل المتواصل في الموقع.',
  'وقالت مديرة المشروع إن الممشى صُمم ليخدم سكان الأحياء القريبة أولًا، وإن مقاعده وأشجاره ومواقف الدراجات فيه اختيرت بعد لقاءات مفتوحة مع الأهالي استمرت شهورًا.',
  'وأضافت أن المرحلة الثانية تبدأ في الخريف، وتشمل حديقة صغيرة للأطفال ومكتبة للقراءة في الهواء الطلق وسوقًا أسبوعية يعرض فيها الصيادون والمزارعون ما لديهم.',
  'ويأمل أصحاب المحال أن يعيد الممشى الحركة إلى الشوارع الخلفية التي هجرها الزوار، في حين يطالب بعض السكان بإبقاء السيارات بعيدة عن المكان في أيام العطل.',
];
