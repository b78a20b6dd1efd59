import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const floor = engines.node.replace('>=', '');

/** Ends the process with a sentence where Node is older than package.json asks for. */
export function checkNode(version = process.versions.node) {
  if (isAtLeast(version, floor)) return;
  console.error(`saikyo-ecs needs Node ${floor} or newer; this is Node ${version}. Get one from https://nodejs.org/.`);
  process.exit(1);
}

/** Compares versions of three numbers. */
function isAtLeast(version, wanted) {
  const [has, wants] = [version, wanted].map((text) => text.split('.').map(Number));
  const at = wants.findIndex((part, index) => part !== has[index]);
  return at === -1 || has[at] > wants[at];
}
