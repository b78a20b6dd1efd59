import { runNpm, runTool } from './run.mjs';
import { hashOf, isStamped, stamp, unstamp } from './stamp.mjs';

const INSTALL_STAMP = 'node_modules/.installed';
const BUILD_STAMP = '.next/built';
const BUILD_SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'templates',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'instrumentation-node.ts',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];

/** Installs what the lock names, unless that was done since it changed. Answers an exit code. */
export async function install() {
  const hash = hashOf(['package-lock.json']);
  if (isStamped(INSTALL_STAMP, hash)) return 0;
  console.log('Installing packages (npm ci) …');
  // NODE_ENV=production would leave out what the build needs.
  const code = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code === 0) stamp(INSTALL_STAMP, hash);
  return code;
}

/** Builds the app, unless that was done since a source changed. Answers an exit code. */
export async function build() {
  const hash = hashOf(BUILD_SOURCES, process.env.NEXT_OUTPUT ?? '', process.versions.node);
  if (isStamped(BUILD_STAMP, hash)) return 0;
  console.log('Building (next build) …');
  unstamp(BUILD_STAMP);
  const code = await runTool('next', ['build']);
  if (code === 0) stamp(BUILD_STAMP, hash);
  return code;
}
