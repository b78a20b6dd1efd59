type TrustedTypes = {
  defaultPolicy: unknown;
  createPolicy: (name: 'default', rules: { createScriptURL: (url: string) => string | null }) => unknown;
};

function isTrustedTypes(value: unknown): value is TrustedTypes {
  return typeof value === 'object' && value !== null && 'createPolicy' in value;
}

/**
 * The bundler starts a worker from a plain address, which the page's policy forbids. The default policy lets scripts of
 * our own build pass, and nothing else.
 */
export function allowOwnWorkers(): void {
  const types: unknown = Reflect.get(window, 'trustedTypes');
  if (!isTrustedTypes(types) || types.defaultPolicy) return;
  types.createPolicy('default', {
    createScriptURL: (url) => (url.startsWith(`${location.origin}/_next/static/`) ? url : null),
  });
}
