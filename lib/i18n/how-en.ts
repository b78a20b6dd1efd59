import type { Words } from './words.ts';

/** The words of the page that tells how the answer is made. */
export const howEn = {
  title: 'How the answer is made',
  steps: [
    'You say what matters: must, should or could.',
    'Each option has facts for and against, each with a source and the months in which it holds, from +2 to −2.',
    'A must that cannot be met rules a combination out, and the blocking fact is shown.',
    'Then all of them are added up, musts too: must ×4, should ×2, could ×1.',
    'Fit = 50 + 25 × (sum of weight × score) ÷ (sum of weights). 50 says that nothing is known either way; 100 that everything is built in.',
    'A combination that meets every must stands before one that needs a workaround, whatever its fit. Half a point or less is a tie.',
  ],
  scale: 'The scale',
  biasTitle: 'Its known bias',
  bias: [
    'It starts from what one lightning talk said in 2019 and from what AWS documents; what nobody wrote down scores nothing.',
    'It sees options, not teams: experience, existing contracts and taste have to be brought by you.',
    'It scores what an option can do, not how well: speed, latency and limits count only where a fact names them.',
    'Cost is one requirement among the others; amounts in dollars are not scored.',
    'Weights of 4, 2 and 1 are a convention. Another convention can turn a close result.',
    'Only the three dimensions of the talk are ranked. What lies outside them is shown beside the ranking, where your requirements point to it.',
  ],
  notYet: 'Named by the talk, not yet here',
  talk: 'The talk',
  dated: '{event}, slides dated {date}',
  variants: {
    plain: 'default settings',
    three: 'three services',
    discovery: 'service discovery',
    production: 'production profile',
    japanese: 'in Japanese',
    'vpc-link-v1': 'VPC link V1',
    'nat-per-zone': 'a NAT gateway per zone',
    endpoints: 'VPC endpoints',
  },
  drawn: '{count} drawn from all settings',
  tools: { deployed: 'deployed on a local AWS (moto)', guard: 'Guard rules', 'third-unzip': '7-Zip or bsdtar' },
  proofTitle: 'What was proved of the bundles',
  proofLead:
    '{bundles} bundles of {combinations} combinations, in the variants {variants}. Each cell says how many of a combination’s bundles a tool found in order.',
  proofCombination: 'Combination',
  proofAcknowledged: 'Acknowledged findings',
  proofAcknowledgedHint: 'At most, in one bundle. Each stands with its reason in the README.',
  proofCell: '{passed}/{all}',
  proofLimits: 'What no tool here can say',
  proofLimit: [
    'None of it ran on a real AWS account: permissions of your organization, quotas and the time that things take are yours to see.',
    'The local AWS (moto) creates resources but carries no traffic: a health check that fails shows only in your account.',
    'ecs-cli itself was not run: only its input files and the stack beneath them were checked.',
    'The tools know nothing of your image: whether it starts, listens and shuts down in time.',
  ],
} as const satisfies Words;
