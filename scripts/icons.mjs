// Copies the icons that the diagram uses out of the package aws-icons into lib/diagram/icons.ts: `node scripts/icons.mjs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const FILES = {
  'api-gateway': 'architecture-service/AmazonAPIGateway',
  'certificate-manager': 'architecture-service/AWSCertificateManager',
  'cloud-map': 'architecture-service/AWSCloudMap',
  cloudformation: 'architecture-service/AWSCloudFormation',
  cloudwatch: 'architecture-service/AmazonCloudWatch',
  cognito: 'architecture-service/AmazonCognito',
  ec2: 'architecture-service/AmazonEC2',
  ecr: 'architecture-service/AmazonElasticContainerRegistry',
  ecs: 'architecture-service/AmazonElasticContainerService',
  endpoints: 'resource/AmazonVPCEndpoints',
  fargate: 'architecture-service/AWSFargate',
  lambda: 'architecture-service/AWSLambda',
  'load-balancing': 'architecture-service/ElasticLoadBalancing',
  'nat-gateway': 'resource/AmazonVPCNATGateway',
  'private-link': 'architecture-service/AWSPrivateLink',
  'private-subnet': 'architecture-group/Privatesubnet',
  'public-subnet': 'architecture-group/Publicsubnet',
  'route-53': 'architecture-service/AmazonRoute53',
  'secrets-manager': 'architecture-service/AWSSecretsManager',
  task: 'resource/AmazonElasticContainerServiceTask',
  vpc: 'architecture-group/VirtualprivatecloudVPC',
  waf: 'architecture-service/AWSWAF',
};

const require = createRequire(import.meta.url);
const ICONS = path.join(path.dirname(require.resolve('aws-icons/package.json')), 'icons');

/** An icon as the package has it, without its frame and title: the size of its view box and what is in it. */
function iconOf(file) {
  const svg = readFileSync(path.join(ICONS, `${file}.svg`), 'utf8');
  const [, attributes, body] = /^<svg([^>]*)>(.*)<\/svg>\s*$/s.exec(svg);
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(attributes)[1]);
  const fill = / fill="none"/.test(attributes) ? '<g fill="none">' : '<g>';
  return { size, body: `${fill}${body.replace(/<title>.*?<\/title>/s, '')}</g>` };
}

/** The text of lib/diagram/icons.ts. */
export function iconsModule() {
  const icons = Object.entries(FILES).map(([name, file]) => {
    const { size, body } = iconOf(file);
    return `  ${/-/.test(name) ? `'${name}'` : name}: {\n    size: ${size},\n    body: '${body}',\n  },\n`;
  });
  return `/**
 * AWS Architecture Icons, unchanged, as AWS gives them out for drawing architectures of its services
 * (https://aws.amazon.com/architecture/icons/). Written by scripts/icons.mjs from the package aws-icons.
 */
export const ICONS = {
${icons.join('')}} as const;

export type IconName = keyof typeof ICONS;
`;
}

if (import.meta.filename === path.resolve(process.argv[1] ?? ''))
  writeFileSync(path.join(import.meta.dirname, '../lib/diagram/icons.ts'), iconsModule());
