/** To make a formatter takes far longer than to use it, and a list uses one for each of its rows: it is made once for a language. */
export function madeOnce<Format>(make: (locale: string) => Format): (locale: string) => Format {
  const made = new Map<string, Format>();
  return (locale) => {
    const format = made.get(locale) ?? make(locale);
    made.set(locale, format);
    return format;
  };
}
