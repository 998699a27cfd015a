/** What Arabic joins to its words, in folded letters. Where one begins with another, the longer stands first. */

/** The article with what may stand before it. Its alef is written bare: that is how it is told from the أ of «ألمانيا». */
export const articles = ['وبال', 'وكال', 'فبال', 'فكال', 'ولل', 'فلل', 'وال', 'فال', 'بال', 'كال', 'لل', 'ال'] as const;

/** Words of one letter that are written together with the next word. */
export const conjunctions = ['و', 'ف'] as const;
export const prepositions = ['ب', 'ل', 'ك'] as const;

/** Everything of that kind that a word without the article can carry, for asking after a word whose forms nobody listed. */
export const joined = ['و', 'ب', 'ل', 'ف', 'ك', 'وب', 'ول', 'فب', 'فل'] as const;

/** My, his, their … A word with the article has none of them. */
export const pronouns = ['هما', 'هم', 'هن', 'ها', 'نا', 'ه', 'ي'] as const;

/** Dual and plural. */
export const numbers = ['ون', 'ين', 'ان', 'ات', 'تين', 'تان', 'تي', 'تا'] as const;

/** Dual and plural as they are before another noun: «مسؤولو», and the accusative. */
export const constructs = ['و', 'ا'] as const;
