import { readFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { App, Stack } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';

// The engine that the CDK itself uses. npm has only an older beta of it; see docs/decisions/0008.
const require = createRequire(import.meta.url);
const ofCdk = createRequire(require.resolve('aws-cdk-lib/core'));
const { CompositeEngine, TemplateContent, version } = ofCdk('@aws/cloudformation-validate');

// GitHub's own parser imports its schema as JSON without saying so, as bundlers allow.
const AS_JSON = `export const load = (url, context, next) =>
  next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context);`;
register(`data:text/javascript,${encodeURIComponent(AS_JSON)}`);
const { NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');

const ACCOUNT = { accountId: '111122223333', region: 'ap-northeast-1' };
const versionOf = (name) => JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')).version;

/** AWS's own validator: schemas and rules, without an account. */
export function openValidator() {
  const engine = new CompositeEngine({});
  const config = { pseudoParameterOverrides: ACCOUNT, detailLevel: 'STANDARD', severityLevel: 'WARN' };
  return {
    id: 'cloudformation-validate',
    name: '@aws/cloudformation-validate',
    version: version(),
    find: ({ name, text }) => reported(engine.validateTemplate(new TemplateContent(text, name), config)),
    close: () => engine.free(),
  };
}

/** Rules in the Guard language, `[{ name, content }]`, and nothing else. */
export function openGuard(guardRules) {
  const engine = new CompositeEngine({ guardRules });
  const rules = engine.listRules().filter(({ origin }) => origin === 'GUARD');
  return {
    id: 'guard',
    name: 'Guard rules',
    version: version(),
    rules: [...new Set(rules.map(({ id }) => id))],
    find: ({ name, text }) =>
      reported(
        engine.validateTemplate(new TemplateContent(text, name), {
          disableBuiltinRules: true,
          detailLevel: 'STANDARD',
        }),
      ),
    close: () => engine.free(),
  };
}

/** A template that the engine could not take in whole is no template that passed. */
function reported({ diagnostics, status }) {
  const findings = diagnostics.map(({ ruleId, entity, message }) => ({
    rule: ruleId,
    resource: entity?.logicalId ?? '',
    message,
  }));
  return status === 'OK' ? findings : [...findings, { rule: 'status', resource: '', message: status }];
}

/** cdk-nag's AwsSolutions pack. It reads a template from a file only. */
export function openNag() {
  const find = ({ path }) => {
    const app = new App({ analyticsReporting: false });
    new CfnInclude(new Stack(app, 'Stack'), 'Template', { templateFile: path, preserveLogicalIds: true });
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    return violations.flatMap(({ ruleName, description, violatingResources }) =>
      violatingResources.map(({ constructPath }) => ({
        rule: ruleName,
        resource: constructPath.split('/').at(-1),
        message: description,
      })),
    );
  };
  return { id: 'cdk-nag', name: 'cdk-nag AwsSolutions', version: versionOf('cdk-nag'), find, close: () => {} };
}

/** What GitHub's own parser says of a workflow: its schema, and the expressions in it. */
export function workflowFindings({ name, text }) {
  const { context } = parseWorkflow({ name, content: text }, new NoOperationTraceWriter());
  return context.errors.getErrors().map((error) => ({ rule: 'workflow', resource: '', message: String(error) }));
}
