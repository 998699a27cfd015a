/**
 * The preferences are read while a page already paints. So the theme is also kept where it can be read at once, for the first
 * frame alone; where the two differ, the preferences hold.
 */
const KEY = 'theme';

/** The theme that was last in force, or `null`; also where the browser keeps nothing for pages. */
export function rememberedTheme(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function rememberTheme(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The next page begins in the system's theme, for a moment.
  }
}
