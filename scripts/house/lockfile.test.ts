import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

type Locked = {
  version?: string;
  optionalDependencies?: Record<string, string>;
  hasInstallScript?: boolean;
  resolved?: string;
};

const packageJson = JSON.parse(readFileSync('package.json', 'utf8'));
const LOCKS = ['.', 'bench/lighthouse', 'bench/rooms', 'e2e/browser', 'e2e/proof', 'scripts/fonts'] as const;
const lockedIn = (folder: string): Record<string, Locked> =>
  JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;

/** Whether a lock names a package at all, wherever it stands in the tree. */
function names(locked: Record<string, Locked>, name: string): boolean {
  return Object.keys(locked).some((path) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`));
}

test.each(LOCKS)(
  'the lock of %s names the platform packages of every machine, or npm ci refuses it there',
  (folder) => {
    const locked = lockedIn(folder);
    const missing = Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !names(locked, name))
        .map((name) => `${path} wants ${name}`),
    );
    expect(missing).toEqual([]);
  },
);

test.each(LOCKS)('no package of %s runs a script when it is installed', (folder) => {
  const scripted = Object.entries(lockedIn(folder)).filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(scripted.map(([path]) => path)).toEqual([]);
});

test.each(LOCKS)('the lock of %s names no registry host', (folder) => {
  expect(readFileSync(join(folder, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
});

test.each([
  ['next', [16, 4, 5]],
  ['react', [19, 3, 1]],
  ['react-dom', [19, 3, 1]],
] as const)('%s is at or above the security floor', (name, floor) => {
  const version = lockedIn('.')[`node_modules/${name}`]?.version ?? '';
  const parts = version.split('.').map(Number);
  const at = floor.findIndex((wanted, index) => wanted !== parts[index]);
  expect(at === -1 || Number(parts[at]) > Number(floor[at]), version).toBe(true);
});

test('at most twenty packages come along at run time by our own choice', () => {
  expect(Object.keys(packageJson.dependencies).length).toBeLessThanOrEqual(20);
});

test('every direct package is pinned to one version', () => {
  const ranges: Record<string, string> = { ...packageJson.dependencies, ...packageJson.devDependencies };
  expect(Object.entries(ranges).filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
});
