import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { acknowledgements, disagreements } from './acknowledged.mjs';
import { guardProblems, guardRules } from './guard-rules.mjs';
import { proofOf, recordProof, snapshotProblems } from './proof-record.mjs';
import { proofTools } from './proof-tools.mjs';
import { ownWorkflows, PIPELINE_ROLE, WORKFLOW } from './workflows.mjs';

/**
 * Holds the template of every bundle against AWS's validator, cdk-nag and our published rules, and the snapshot against
 * what they say. Answers `{ passed, failed, proof }`: a bundle counts as one, as do the rules' own tests and the snapshot.
 */
export async function proveBundles(bundles, { isSnapshotDue = true } = {}) {
  const { openGuard, openNag, openValidator, workflowFindings } = await proofTools('tools.mjs');
  const guard = openGuard(guardRules());
  const tools = [openValidator(), openNag(), guard];
  const folder = mkdtempSync(join(tmpdir(), 'proof-'));
  try {
    const problems = [complain('the rules themselves', guardProblems(guard))];
    const proved = bundles.map((bundle) => prove(bundle, tools, folder));
    problems.push(...proved.map(({ bundle, found }) => complain(bundle.name, found)));
    problems.push(complain('pipelines', pipelineProblems(bundles, { tools: [tools[0], guard], workflowFindings })));
    for (const { id, name, version } of tools) {
      recordProof(
        { id, name, version },
        proved.map(({ bundle, by }) => ({ bundle, ...by[id] })),
      );
    }
    const proof = proofOf(bundles);
    if (isSnapshotDue)
      problems.push(
        complain(
          'templates/proof.yml',
          snapshotProblems(
            proof,
            tools.map(({ id }) => id),
          ),
        ),
      );
    console.log(`${bundles.length} bundles, ${guard.rules.length} rules of our own`);
    const failed = problems.filter((count) => count > 0).length;
    return { passed: problems.length - failed, failed, proof };
  } finally {
    for (const tool of tools) tool.close();
    rmSync(folder, { recursive: true });
  }
}

/** What each tool finds in one bundle, and what of it the bundle does not acknowledge. */
function prove(bundle, tools, folder) {
  const text = strFromU8(unzipSync(bundle.zip)['template.yaml']);
  const template = { name: bundle.name, text, path: join(folder, `${bundle.name}.yaml`) };
  writeFileSync(template.path, text);
  const acknowledged = acknowledgements(text);
  const findings = tools.map((tool) => ({ id: tool.id, found: tool.find(template) }));
  const by = Object.fromEntries(
    findings.map(({ id, found }) => {
      const own = acknowledged.filter(({ rule, resource }) =>
        found.some((finding) => finding.rule === rule && finding.resource === resource),
      );
      return [id, { isPassed: disagreements(found, own).length === 0, acknowledged: own.length }];
    }),
  );
  return {
    bundle,
    by,
    found: disagreements(
      findings.flatMap(({ found }) => found),
      acknowledged,
    ),
  };
}

/**
 * What is wrong with the workflows, ours and those of the bundles, and with the roles of the pipelines, the same bytes once.
 * No reason is taken for it: these have no acknowledgements.
 */
function pipelineProblems(bundles, { tools, workflowFindings }) {
  const seen = new Set();
  const unseen = ({ text }) => text !== undefined && seen.size < seen.add(text).size;
  const filesOf = (path) =>
    bundles
      .map(({ name, zip }) => ({ name: `${name} ${path}`, content: unzipSync(zip)[path] }))
      .map(({ name, content }) => ({ name, text: content && strFromU8(content) }))
      .filter(unseen);
  const workflows = [...ownWorkflows(), ...filesOf(WORKFLOW)];
  const roles = filesOf(PIPELINE_ROLE);
  console.log(`${workflows.length} workflows, ${roles.length} roles of pipelines`);
  return [
    ...(roles.length === 0 ? ['no bundle has a role for its pipeline'] : []),
    ...workflows.flatMap((file) => workflowFindings(file).map(({ message }) => `${file.name}: ${message}`)),
    ...roles.flatMap((file) =>
      tools.flatMap(({ find }) =>
        find(file).map(({ rule, resource, message }) => `${file.name}: ${rule} ${resource} ${message}`),
      ),
    ),
  ];
}

/** Prints sentences under a title and answers their number. */
function complain(title, sentences) {
  if (sentences.length > 0) console.error(`${title}\n  ${sentences.join('\n  ')}`);
  return sentences.length;
}
