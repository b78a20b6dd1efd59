import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { combinations } from '#lib/catalog/combinations.ts';
import { CONTENT, type ComposedBundle, composeContent } from './composed-template.ts';
import { structureViolations } from './structure.ts';
import { listOf, mapOf } from './template-graph.ts';

const ALL = combinations(CONTENT);
const CFN = ALL.filter(({ pick }) => pick.deploy === 'cloudformation');
const ECS_CLI = ALL.filter(({ pick }) => pick.deploy === 'ecs-cli');
const ENDPOINTS = { egress: 'endpoints', image: '123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/web:1' };

const container = (bundle: ComposedBundle) =>
  mapOf(listOf(bundle.resource('WebTaskDefinition').Properties.ContainerDefinitions)[0]);
const endpoints = (bundle: ComposedBundle) =>
  bundle.ofType('AWS::EC2::VPCEndpoint').map(({ Properties }) => JSON.stringify(Properties.ServiceName));

describe.each(CFN)('$id', ({ id }) => {
  const usual = composeContent(id);
  const writable = composeContent(id, { root: 'writable' });
  const exec = composeContent(id, { exec: 'on' });

  test('a container cannot write to its root, and has /tmp in memory', () => {
    expect(container(usual)).toMatchObject({
      ReadonlyRootFilesystem: true,
      LinuxParameters: { Capabilities: { Drop: ['ALL'] }, Tmpfs: [{ ContainerPath: '/tmp' }] },
    });
  });

  test('it can where that was asked for, needs no tmpfs then, and is reminded of it', () => {
    expect(container(writable).ReadonlyRootFilesystem).toBe(false);
    expect(container(writable).LinuxParameters).toEqual({ Capabilities: { Drop: ['ALL'] } });
    expect(writable.file('README.md')).toContain('CONTAINER_WITH_READ_ONLY_ROOT'.replaceAll('_', String.raw`\_`));
    expect(writable.file('README.md')).toContain('`root=read-only`');
    expect(usual.file('README.md')).not.toContain('`root=read-only`');
  });

  test('a session is possible where asked for, with an init process that cleans up behind it', () => {
    expect(exec.resource('WebService').Properties.EnableExecuteCommand).toBe(true);
    expect(mapOf(container(exec).LinuxParameters).InitProcessEnabled).toBe(true);
    expect(usual.resource('WebService').Properties).not.toHaveProperty('EnableExecuteCommand');
    expect(mapOf(container(usual).LinuxParameters)).not.toHaveProperty('InitProcessEnabled');
    expect(structureViolations(exec.template)).toEqual([]);
  });

  test('what is typed in a session goes to a log group of its own', () => {
    expect(exec.resource('Cluster').Properties.Configuration).toEqual({
      ExecuteCommandConfiguration: {
        Logging: 'OVERRIDE',
        LogConfiguration: { CloudWatchLogGroupName: { Ref: 'ExecLogGroup' } },
      },
    });
    expect(exec.resource('ExecLogGroup').Properties.RetentionInDays).toEqual({ Ref: 'LogRetentionDays' });
    expect(usual.template.Resources).not.toHaveProperty('ExecLogGroup');
    expect(usual.resource('Cluster').Properties).not.toHaveProperty('Configuration');
  });

  test('the task role may open the channels of a session and write its record, and nothing else', () => {
    const [policy] = listOf(exec.resource('WebTaskRole').Properties.Policies).map(mapOf);
    const statements = listOf(mapOf(policy?.PolicyDocument).Statement).map(mapOf);
    // docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html: the permissions of the task role.
    expect(statements).toEqual([
      {
        Effect: 'Allow',
        Action: [
          'ssmmessages:CreateControlChannel',
          'ssmmessages:CreateDataChannel',
          'ssmmessages:OpenControlChannel',
          'ssmmessages:OpenDataChannel',
          'logs:DescribeLogGroups',
        ],
        Resource: '*',
      },
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
        Resource: { GetAtt: 'ExecLogGroup.Arn' },
      },
    ]);
    expect(usual.resource('WebTaskRole').Properties).not.toHaveProperty('Policies');
  });

  test('without a way to the internet sessions come by an endpoint, for which the service waits', () => {
    const closed = composeContent(id, { ...ENDPOINTS, exec: 'on' });
    expect(endpoints(closed).some((name) => name.includes('.ssmmessages'))).toBe(true);
    expect(closed.resource('WebService').DependsOn).toContain('ExecEndpoint');
    expect(structureViolations(closed.template)).toEqual([]);
    expect(endpoints(composeContent(id, ENDPOINTS)).some((name) => name.includes('ssmmessages'))).toBe(false);
    expect(endpoints(exec)).toEqual([]);
  });

  test('the README has the command, and what the image needs for the record', () => {
    for (const said of ['aws ecs execute-command', '`script` and `cat`', '/ecs/web-dev/exec'])
      expect(exec.file('README.md')).toContain(said);
    expect(usual.file('README.md')).not.toContain('execute-command');
  });
});

describe.each(ECS_CLI)('$id', ({ id }) => {
  test('the compose file says whether the root can be written to', () => {
    const app = (settings: Record<string, string>) =>
      parse(composeContent(id, settings).file('docker-compose.yml')).services.app;
    expect(app({})).toMatchObject({ read_only: true, tmpfs: ['/tmp:size=64m,nosuid,nodev'], cap_drop: ['ALL'] });
    expect(app({ root: 'writable' })).not.toHaveProperty('read_only');
    expect(app({ root: 'writable' })).not.toHaveProperty('tmpfs');
    expect(app({ root: 'writable' }).cap_drop).toEqual(['ALL']);
  });

  test('ECS Exec, which ecs-cli cannot turn on, leaves no trace', () => {
    expect(composeContent(id, { exec: 'on' }).template).toEqual(composeContent(id).template);
  });
});

test('the same in Japanese', () => {
  const readme = composeContent('fargate.alb.cloudformation', { exec: 'on', lang: 'ja' }).file('README.md');
  for (const said of ['aws ecs execute-command', 'Session Managerプラグイン', '`script`と`cat`'])
    expect(readme).toContain(said);
});
