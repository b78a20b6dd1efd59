import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { ROOT } from './run.mjs';

/** One hash over files and folders below the repository, tests left out. What is absent counts as absent. */
export function hashOf(paths, ...more) {
  const hash = createHash('sha256').update(JSON.stringify(more));
  for (const path of paths.flatMap(filesBelow)) {
    hash.update(`\0${path.split(sep).join('/')}\0`).update(readFileSync(join(ROOT, path)));
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  const stat = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat ? [path] : [];
  return readdirSync(join(ROOT, path))
    .filter((name) => !name.includes('.test.'))
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** Whether work with this hash was finished before, as its stamp says. */
export function isStamped(stampFile, hash) {
  try {
    return readFileSync(join(ROOT, stampFile), 'utf8') === hash;
  } catch {
    return false;
  }
}

export function stamp(stampFile, hash) {
  mkdirSync(dirname(join(ROOT, stampFile)), { recursive: true });
  writeFileSync(join(ROOT, stampFile), hash);
}

export function unstamp(stampFile) {
  rmSync(join(ROOT, stampFile), { force: true });
}
