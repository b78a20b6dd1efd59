import { expect, test } from 'vitest';
import { ALB, API, billOf, NAT, NLB, resource } from './bill.fixture.ts';
import { costTable } from './cost-table.ts';
import { SMALL } from './usage.ts';

const services = [{ cpu: 256, memory: 512, count: 2 }];
const workshop = [ALB, ...NAT];

test('the table says both totals, whose prices they are and of when, and what is left out', () => {
  const text = costTable(billOf(workshop, { services }), 'en');
  expect(text).toContain('**$78.25 a month** ($0.107 an hour)');
  expect(text).toContain('Left running with no request at all: **$78.25 a month**');
  expect(text).toContain('| Application Load Balancer | 730 hours | $0.0225 | $16.43 | yes |');
  expect(text).toContain('N. Virginia (us-east-1) in US dollars, checked on 2026-11-22');
  expect(text).toContain('Left out: data transfer between Availability Zones, the free tier,');
  expect(text).toContain('| Fargate memory (x86) | 730 GB-hours | $0.004445 | $3.24 | yes |');
  expect(text).not.toContain('not confirmed');
});

test('a price that no page confirmed is marked in both languages', () => {
  const bill = billOf([API, NLB], { services, region: 'ap-northeast-1' }, SMALL);
  expect(costTable(bill, 'en')).toContain('| $4.25 (not confirmed) |');
  expect(costTable(bill, 'ja')).toContain('| $4.25 (未確認) |');
  expect(costTable(bill, 'ja')).toContain('東京(ap-northeast-1)のオンデマンド料金');
});

test('the table says for what traffic it was counted', () => {
  const bill = billOf(workshop, { services }, SMALL);
  expect(costTable(bill, 'en')).toContain('requests a second 1 (1 kB in, 4 kB out); a month 10 GB');
  expect(costTable(bill, 'ja')).toContain('1秒あたり1リクエスト(受信1 kB、送信4 kB)');
});

test('prices of another Region and types without a price are said', () => {
  const text = costTable(billOf([NLB, resource('AWS::Neptune::DBCluster')], { region: 'eu-west-1' }), 'en');
  expect(text).toContain('There are no prices of eu-west-1 here');
  expect(text).toContain('not in the total: `AWS::Neptune::DBCluster`');
});
