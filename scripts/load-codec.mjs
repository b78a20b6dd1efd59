import { loadModule } from './load-module.mjs';

let loading;

/** The product's own rules of what goes together, for scripts: `{ combinations, problemsOf(entries), variantOf(asked) }`. */
export function loadCodec() {
  loading ??= loadModule('scripts/house/codec.ts');
  return loading;
}
