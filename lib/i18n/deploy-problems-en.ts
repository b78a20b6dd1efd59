import { type DeployProblemWords, hasNoCredentials, isRolledBack, withFact } from './deploy-problem.ts';

const named = (names: readonly string[] = []) => names.join(', ');

/** What can be wrong with a deployment, by the engine's word for it, and the next step. */
export const deployProblemsEn = {
  'stack-name': {
    what: () => 'This cannot be the name of a stack.',
    next: () => 'Use letters, digits and hyphens only, a letter first, at most 128 characters; no underscores.',
  },
  template: { what: () => 'The template cannot be read.', next: () => 'Change the settings, and start again.' },
  'template-size': {
    what: ({ bytes, limit = 51_200 }) =>
      `The template has ${withFact(bytes, (size) => `${Number(size).toLocaleString('en')} bytes, `)}more than the ${limit.toLocaleString('en')} bytes that can be sent to CloudFormation.`,
    next: () => 'Choose fewer services or simpler settings, or download the bundle: its script uploads the template.',
  },
  'parameter-missing': {
    what: ({ names }) => `The template asks for a value that is not given: ${named(names)}.`,
    next: () => 'Give each of them a value.',
  },
  'parameter-unknown': {
    what: ({ names }) => `The template has no such parameter: ${named(names)}.`,
    next: () => 'Leave it out.',
  },
  'dynamic-reference': {
    what: () => 'A value holds {{resolve:…}}, which CloudFormation would read with the rights of whoever deploys.',
    next: () => 'Write the value itself, or give it as a secret.',
  },
  'run-id': { what: () => 'The id of this deployment cannot be used.', next: () => 'Start again.' },
  'too-many': {
    what: ({ limit = 100 }) => `More than ${limit} deployments of this account are open.`,
    next: () => 'Cancel those that are not wanted, or wait until others have ended.',
  },
  unreadable: {
    what: ({ reason }) =>
      `What the server wrote down about this deployment is damaged${withFact(reason, (line) => ` (${line})`)}.`,
    next: () => 'Look at the stack in the console: this deployment can no longer be followed or continued here.',
  },
  journal: {
    what: () => 'The server cannot write down what it does, so it does nothing.',
    next: () => 'Make room on the disk, or let the server write to DATA_DIR, then start again.',
  },
  locked: {
    what: () => 'Another server works with the same data directory.',
    next: () => 'Stop one of the two, or give each its own DATA_DIR.',
  },
  'unknown-run': {
    what: () => 'There is no such deployment.',
    next: () => 'Look at /api/deployments for those there are.',
  },
  'not-now': {
    what: () => 'This cannot be done in the state that the deployment is in.',
    next: () => 'Load the deployment again, and choose from what it offers.',
  },
  'stale-review': {
    what: () => 'This is not the change set that was reviewed.',
    next: () => 'Load the deployment again, and review its changes.',
  },
  capabilities: {
    what: ({ names }) =>
      `The template makes roles${withFact(named(names), (list) => ` (${list})`)}, and nobody agreed to that yet.`,
    next: () => 'Look at the roles, and confirm them.',
  },
  'name-mismatch': {
    what: () => 'The name that was typed is not the name of this stack.',
    next: () => 'Type the name of the stack exactly.',
  },
  account: {
    what: () => 'The credentials now belong to another account than the one that was reviewed.',
    next: () => 'Sign in to the first account again. Nothing was done in the other one.',
  },
  region: {
    what: () => 'This Region cannot be used in the account.',
    next: () => 'Enable the Region in the account, or choose another one.',
  },
  credentials: {
    what: (facts) =>
      hasNoCredentials(facts) ? 'The server has no AWS credentials.' : 'The credentials have expired or are not valid.',
    next: (facts) => {
      if (hasNoCredentials(facts))
        return 'Sign in where it runs (for example: aws sso login), or start it with AWS_PROFILE.';
      const then = facts.isResumable ? 'resume. Nothing is done twice.' : 'start again.';
      return `Sign in again on the server (for example: aws sso login), then ${then}`;
    },
  },
  clock: {
    what: () => 'AWS refuses the signature because the clock of the server is off.',
    next: ({ isResumable }) =>
      `Set the clock (check the time synchronisation), then ${isResumable ? 'resume' : 'start again'}.`,
  },
  denied: {
    what: ({ action }) => `The credentials may not do this${withFact(action, (name) => `: ${name}`)}.`,
    next: ({ action }) =>
      `Allow ${withFact(action, (name) => name, 'the action')} in the policy of the role (for a connection: update its role template), then start again.`,
  },
  limit: {
    what: ({ resource }) => `A limit of the account is reached${withFact(resource, (id) => ` (${id})`)}.`,
    next: () => 'Delete what is not needed, or ask for more in Service Quotas, then start again.',
  },
  invalid: {
    what: ({ resource }) => `AWS does not accept the request${withFact(resource, (id) => ` (${id})`)}.`,
    next: () => 'Change the setting that the reason names, and start again.',
  },
  throttled: {
    what: () => 'AWS limits how often it may be asked, and did not let up.',
    next: () => 'Wait a minute, then start again; other tools of the same account share the limit.',
  },
  network: {
    what: () => 'AWS cannot be reached, or something between answers in its place.',
    next: ({ isResumable }) =>
      `Check the network and its proxy${isResumable ? '. The deployment goes on by itself once AWS answers.' : ', then start again.'}`,
  },
  busy: {
    what: ({ status }) => `Somebody else is changing this stack${withFact(status, (word) => ` (${word})`)}.`,
    next: ({ run }) => (run ? 'Watch the deployment that is running.' : 'Wait until it has ended, then start again.'),
  },
  leftover: {
    what: ({ status }) =>
      `A stack of this name is left from a failed creation${withFact(status, (word) => ` (${word})`)}, and can only be deleted.`,
    next: ({ status = 'ROLLBACK_COMPLETE' }) =>
      status === 'ROLLBACK_COMPLETE'
        ? 'Confirm that it may be deleted; then the new one is made.'
        : 'It can still hold data. Look at it, delete it by its name, then start again.',
  },
  protected: {
    what: () => 'The stack has termination protection. Nothing was deleted.',
    next: () => 'Turn the protection off in the console, if the stack may really go.',
  },
  'rollback-failed': {
    what: ({ resource }) =>
      `The rollback did not come to its end${withFact(resource, (id) => `: ${id} could not be set back`)}.`,
    next: () => 'Repair what the reason names, then continue the rollback.',
  },
  paused: {
    what: ({ status }) => `The stack stopped where it failed${withFact(status, (word) => ` (${word})`)}.`,
    next: () => 'Roll it back, or delete it.',
  },
  'change-set': {
    what: ({ resource }) =>
      `CloudFormation could not make the change set${withFact(resource, (id) => ` because of ${id}`)}. Nothing was changed.`,
    next: () => 'Change the setting that the reason names, and start again.',
  },
  resource: {
    what: ({ resource = 'A resource', status }) =>
      `${resource} failed first${withFact(status, (word) => `; the stack is now ${word}`)}.`,
    next: ({ status = '' }) =>
      status === 'DELETE_FAILED'
        ? 'Remove what the reason names (for instance the objects of a bucket), and delete again.'
        : `Change the setting that the reason names, and deploy again. ${isRolledBack(status) ? 'What was made has been rolled back.' : 'What is left is listed below.'}`,
  },
  'circuit-breaker': {
    what: ({ resource = 'A service' }) =>
      `The tasks of ${resource} did not become healthy, so its deployment was stopped.`,
    next: () => 'Look at the image, the port and the health path: the tasks do not start, or do not answer there.',
  },
  'rolled-back-by-cancel': {
    what: () => 'The update was cancelled, and the stack is as it was before.',
    next: () => 'Nothing needs to be done.',
  },
  deleted: {
    what: () => 'Somebody deleted the stack in the meantime.',
    next: () => 'Start again to make it anew.',
  },
  superseded: {
    what: () => 'Another deployment of the same stack was quicker.',
    next: ({ run }) => (run ? 'Watch the other one.' : 'Look at the stack, then start again if something is missing.'),
  },
  'values-lost': {
    what: () => 'The server was restarted, and secret values are never kept.',
    next: () => 'Start again, and give the values once more. Nothing was created.',
  },
  unexpected: {
    what: () => 'Something happened that nobody foresaw.',
    next: () => 'Look at the stack in the console and at the log of the server before the next step.',
  },
} as const satisfies Record<string, DeployProblemWords>;
