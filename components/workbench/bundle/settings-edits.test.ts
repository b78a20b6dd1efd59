import { expect, test } from 'vitest';
import { theCatalog } from '#lib/catalog/read.ts';
import { queryOf } from '#lib/choice/choice.ts';
import { readChoice } from '#lib/choice/read-choice.ts';
import { settingConflicts } from '#lib/choice/setting-conflicts.ts';
import { resolveSettings } from '#lib/choice/settings.ts';
import { vocabularyOf } from '#lib/choice/vocabulary.ts';
import { readServiceField } from './read-service-field.ts';
import {
  type Edited,
  withAnotherService,
  withoutService,
  withRepair,
  withServiceField,
  withSetting,
} from './settings-edits.ts';

const vocabulary = vocabularyOf(theCatalog());
const NOTHING: Edited = { settings: {}, drafts: {} };

function opened(query: string): Edited {
  return { settings: readChoice(new URLSearchParams(query), vocabulary).choice.settings, drafts: {} };
}
const choiceOf = ({ settings }: Edited) => ({ ...readChoice([], vocabulary).choice, settings });
const resolved = (edited: Edited) => resolveSettings(choiceOf(edited), vocabulary);
const services = (edited: Edited) => resolved(edited).services;
const address = (edited: Edited) => queryOf(choiceOf(edited), vocabulary);
const another = (edited: Edited) => withAnotherService(edited, services(edited));

test('the first "Add a service" makes the flat settings the first service and gives the second a free port', () => {
  const two = another(opened('name=shop&image=public.ecr.aws/a/b:1&port=3000&cpu=1024'));
  expect(two.settings).toEqual({
    name: 'shop',
    services: [
      { name: 'shop', image: 'public.ecr.aws/a/b:1', port: 3000, cpu: 1024 },
      { name: 'api', port: 3001 },
    ],
  });
  expect(settingConflicts(resolved(two))).toEqual([]);
});

test('a bundle whose name is too long for a service calls its first service web', () => {
  expect(another(opened('name=orders-of-the-whole-company')).settings.services?.map(({ name }) => name)).toEqual([
    'web',
    'api',
  ]);
});

test('five services are the most, each with a name, a port and a path of its own', () => {
  const five = [1, 2, 3, 4, 5, 6].reduce((edited) => another(edited), NOTHING);
  expect(services(five).map(({ name, port, path }) => `${name} ${port} ${path}`)).toEqual([
    'web 8080 /',
    'api 8081 /api',
    'admin 8082 /admin',
    'worker 8083 /worker',
    'search 8084 /search',
  ]);
  expect(settingConflicts(resolved(five))).toEqual([]);
});

test('a service more beside the last port there is gets one that exists', () => {
  const two = another(opened('port=65535'));
  expect(services(two).map(({ port }) => port)).toEqual([65_535, 65_534]);
  expect(settingConflicts(resolved(two))).toEqual([]);
});

test('a field that does not pass its rule offers the nearest value as a repair of that service', () => {
  expect(readServiceField('api', 'count', '500')).toMatchObject({
    problem: { field: 'service.api.count', repair: { 'service.api.count': '100' } },
  });
});

test('a single service keeps its plain fields flat; what only a service has makes it a service', () => {
  const flat = withServiceField(NOTHING, 0, 'port', '3000');
  expect(address(flat)).toBe('port=3000');
  const listed = withServiceField(flat, 0, 'env', 'LOG_LEVEL=info\n\nMODE = fast');
  expect(listed.settings).toEqual({
    services: [{ name: 'web', port: 3000, env: { LOG_LEVEL: 'info', MODE: 'fast' } }],
  });
});

test('what does not pass its rule waits as a draft and changes nothing', () => {
  const two = another(NOTHING);
  const typed = withServiceField(two, 1, 'path', 'api');
  expect(typed.settings).toBe(two.settings);
  expect(typed.drafts).toEqual({ 'service.1.path': 'api' });
  const mended = withServiceField(typed, 1, 'path', '/v1');
  expect(mended.drafts).toEqual({});
  expect(services(mended)[1]?.path).toBe('/v1');
  expect(withSetting(NOTHING, 'port', '0')).toEqual({ settings: {}, drafts: { port: '0' } });
});

test('a secret among the plain variables is a draft', () => {
  expect(withServiceField(NOTHING, 0, 'env', 'DB_PASSWORD=1234').drafts).toEqual({
    'service.0.env': 'DB_PASSWORD=1234',
  });
});

test('an internal service has no path', () => {
  const two = withServiceField(another(NOTHING), 1, 'path', '/v1');
  const hidden = withServiceField(two, 1, 'public', 'off');
  expect(services(hidden)[1]).toMatchObject({ public: false, path: null });
  expect(address(hidden)).not.toContain('path');
});

test('a memory written for another CPU size goes with the size', () => {
  const large = withServiceField(withServiceField(NOTHING, 0, 'cpu', '1024'), 0, 'memory', '8192');
  expect(services(withServiceField(large, 0, 'cpu', '256'))[0]).toMatchObject({ cpu: 256, memory: 512 });
});

test('a service that goes takes its drafts along; those behind it move up', () => {
  const three = another(another(NOTHING));
  const typed = withServiceField(withServiceField(three, 1, 'port', 'x'), 2, 'path', 'y');
  const two = withoutService(typed, 1);
  expect(services(two).map(({ name }) => name)).toEqual(['web', 'admin']);
  expect(two.drafts).toEqual({ 'service.1.path': 'y' });
});

test('every repair of two services with one port, one path or no entry settles its problem', () => {
  const queries = [
    'service=name:web,port:80&service=name:api,port:80',
    'service=name:web,path:/a&service=name:api,port:81,path:/a',
    'service=name:web,public:off',
    'egress=endpoints',
    'exec=on&root=read-only',
    'domain=a.example.com',
  ];
  for (const query of queries) {
    const before = opened(query);
    const [problem] = settingConflicts(resolved(before));
    expect(problem?.repair, query).toBeDefined();
    const after = withRepair(before, problem?.repair ?? {});
    expect(settingConflicts(resolved(after)), query).toEqual([]);
  }
});

test('a repair of a field drops the draft that waits in it', () => {
  const typed = withSetting(opened('exec=on&root=read-only'), 'spot', 'x');
  expect(withRepair({ ...typed, drafts: { ...typed.drafts, vpc: 'x' } }, { vpc: '', spot: '0' }).drafts).toEqual({});
});
