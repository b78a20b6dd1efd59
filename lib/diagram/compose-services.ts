import type { ComposeService } from './references.ts';

const SCRIPT = 'deploy.sh';
const OUTPUT_READ = /\$\(output "?(\$\{ID\})?(\w+)"?\)/g;

function readsOf(text: string, id: string): string[] {
  return [...text.matchAll(OUTPUT_READ)].map(([, own, name = '']) => (own === undefined ? name : `${id}${name}`));
}

/**
 * The services that a bundle's deploy script makes by itself, beside the template: one a part of the script that begins
 * with `SERVICE=`, with the outputs of the stack that this part and the functions before it read. None where the script
 * only deploys the template.
 */
export function composeServices(files: readonly { path: string; content: string }[]): ComposeService[] {
  const contentOf = (path: string) => files.find((file) => file.path === path)?.content ?? '';
  const [shared = '', ...parts] = contentOf(SCRIPT).split(/^(?=SERVICE=)/m);
  return parts.map((part) => {
    const word = (name: string) => new RegExp(`^${name}='([^']*)'$`, 'm').exec(part)?.[1] ?? '';
    const id = word('ID');
    const image = /^\s+image: "([^"]+)"$/m.exec(contentOf(`${word('FOLDER')}docker-compose.yml`))?.[1];
    const outputs = [...new Set([...readsOf(shared, id), ...readsOf(part, id)])];
    const service = { name: word('SERVICE'), count: Number(word('COUNT') || 1), outputs };
    return image === undefined ? service : { ...service, image };
  });
}
