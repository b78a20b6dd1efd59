import { expect, test } from 'vitest';
import { bodyOf } from './query-body.ts';

test('a link becomes a body of the same keys', () => {
  const query = new URLSearchParams('pick=fargate.alb.cloudformation&name=shop&port=8080');
  expect(bodyOf([...query])).toEqual({ pick: 'fargate.alb.cloudformation', name: 'shop', port: '8080' });
});

test('services become a list of objects, their values decoded, their variables as the link has them', () => {
  const query = 'name=shop&service=name:web,image:nginx%253A1.29,env:MODE=fast%3BLEVEL=info&service=name:api,port:9000';
  expect(bodyOf([...new URLSearchParams(query)])).toEqual({
    name: 'shop',
    services: [
      { name: 'web', image: 'nginx:1.29', env: 'MODE=fast;LEVEL=info' },
      { name: 'api', port: '9000' },
    ],
  });
});
