import { expect, test } from 'vitest';
import { differenceOf, resourceText } from './listed-difference.ts';

test('what is added and what is removed is told apart', () => {
  const base = ['Vpc', 'LoadBalancer', 'Listener'];
  expect(differenceOf(base, ['Vpc', 'Namespace'])).toEqual({
    added: ['Namespace'],
    removed: ['LoadBalancer', 'Listener'],
  });
  expect(differenceOf(base, base)).toEqual({ added: [], removed: [] });
});

test('the same logical id with another type is one removed and one added', () => {
  const alb = resourceText({ logicalId: 'Entry', type: 'AWS::ElasticLoadBalancingV2::LoadBalancer' });
  const api = resourceText({ logicalId: 'Entry', type: 'AWS::ApiGateway::RestApi' });
  expect(alb).toBe('Entry (ElasticLoadBalancingV2::LoadBalancer)');
  expect(differenceOf([alb], [api])).toEqual({ added: [api], removed: [alb] });
});
