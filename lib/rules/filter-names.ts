/** The words that make a filter of what follows their colon, in both languages of the interface. */
export const filterNames = {
  publisher: ['من', 'صحيفة', 'from', 'newspaper'],
  byline: ['كاتب', 'بقلم', 'author', 'by'],
  tag: ['وسم', 'tag'],
  after: ['منذ', 'بعد', 'after', 'since'],
  before: ['حتى', 'قبل', 'before', 'until'],
  during: ['في', 'تاريخ', 'in', 'date'],
} as const;
