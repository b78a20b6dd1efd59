import { CARD_POLICY } from './card/card-style.ts';

/** Headers that every answer carries. Share state stands in URLs, so no referrer leaves. */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()',
};

/** What may be framed in other sites' pages: cards, which do nothing. */
const isCard = (pathname: string) => pathname.startsWith('/embed/');

/** The headers of an address. Only cards and the picture of a link may be loaded from elsewhere. */
export function headersOf(pathname: string): Readonly<Record<string, string>> {
  const isForAll = isCard(pathname) || pathname === '/og.png';
  return isForAll ? { ...SECURITY_HEADERS, 'Cross-Origin-Resource-Policy': 'cross-origin' } : SECURITY_HEADERS;
}

/**
 * The Content-Security-Policy of one answer. Next takes the nonce from it for its own scripts and styles,
 * and names its Trusted Types policies `nextjs` and `nextjs#bundler`.
 */
export function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return (isDevelopment ? relaxed(directives, nonce) : [...directives, ...TRUSTED_TYPES]).join('; ');
}

const TRUSTED_TYPES = ["require-trusted-types-for 'script'", 'trusted-types nextjs nextjs#bundler react default'];

const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/** Counts only where the file runs as a worker, which has a policy of its own and no nonce. */
const BUILD_FILE_POLICY = "default-src 'none'; script-src 'self'";

/**
 * The policy of an address. A picture that somebody opens alone fetches nothing and runs nothing, and has styles of its
 * own for the dark; a worker of the build loads scripts of the build, and reaches nothing else.
 */
export function policyOf(pathname: string, nonce: string, isDevelopment: boolean): string {
  if (pathname === '/diagram.svg') return PICTURE_POLICY;
  if (isCard(pathname)) return CARD_POLICY;
  const isBuildFile = pathname.startsWith('/_next/static/') && !isDevelopment;
  return isBuildFile ? BUILD_FILE_POLICY : contentSecurityPolicy(nonce, isDevelopment);
}

/** `next dev` evaluates modules, adds styles without a nonce and speaks to its own socket. */
function relaxed(directives: readonly string[], nonce: string): string[] {
  return directives.map((directive) => {
    if (directive.startsWith('script-src')) return `${directive} 'unsafe-eval'`;
    if (directive.startsWith('style-src')) return directive.replace(`'nonce-${nonce}'`, "'unsafe-inline'");
    return directive.startsWith('connect-src') ? `${directive} ws:` : directive;
  });
}
