/** The bundler's own folder: the only place that a script may be loaded from after the page has come. */
const CHUNKS = '/_next/static/';

type TrustedTypes = {
  createPolicy: (name: 'default', rules: { createScriptURL: (url: string) => string | null }) => void;
};
const trustedTypes: TrustedTypes | undefined = Reflect.get(globalThis, 'trustedTypes');

// Turbopack assigns plain strings to `script.src` when a route is opened. Everything else stays refused.
trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => {
    const { origin, pathname } = new URL(url, location.href);
    return origin === location.origin && pathname.startsWith(CHUNKS) ? url : null;
  },
});
