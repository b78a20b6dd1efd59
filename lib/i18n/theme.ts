export const THEME_COOKIE = 'theme';

/** The theme that a cookie asks for; anything else is the system's. */
export function themeOf(cookie: string | undefined): 'system' | 'light' | 'dark' {
  return cookie === 'light' || cookie === 'dark' ? cookie : 'system';
}
