import { expect, test } from './fixtures.ts';
import { openFold, openWorkbench } from './workbench.ts';

const WORDS = {
  en: {
    title: 'Compare',
    add: 'Add a combination',
    third: 'Combination 3',
    row: 'Compared by',
    resources: 'Resources',
    removed: 'Removed',
    total: 'With traffic',
    copy: 'Copy as Markdown table',
    copied: 'Copied',
    fit: '| Fit | 100.0 |',
    cost: /^\| Cost a month: With traffic \| \$\d/m,
  },
  ja: {
    title: '比較',
    add: '組み合わせを加える',
    third: '組み合わせ3',
    row: '比べる点',
    resources: 'リソース',
    removed: '削除',
    total: '通信がある場合',
    copy: 'Markdownの表としてコピー',
    copied: 'コピーしました',
    fit: '| 適合度 | 100.0 |',
    cost: /^\| 月額の費用: 通信がある場合 \| \$\d/m,
  },
} as const;

for (const language of ['en', 'ja'] as const) {
  test(`three combinations side by side, and the same as a Markdown table (${language})`, async ({ page, context }) => {
    const words = WORDS[language];
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openWorkbench(page, language, 'scenario=talk');
    const compare = await openFold(page, words.title);
    await compare.getByRole('button', { name: words.add }).click();
    await compare.getByLabel(words.third).selectOption('fargate.alb.cloudformation');
    await expect(compare.getByRole('columnheader')).toHaveText([
      words.row,
      'Fargate × API Gateway + NLB × CloudFormation',
      /Fargate × API Gateway \+ NLB × /,
      'Fargate × ALB × CloudFormation',
    ]);
    const row = (name: string) => compare.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
    await expect(row(words.resources)).toContainText('+ Alb (ElasticLoadBalancingV2::LoadBalancer)', {
      timeout: 30_000,
    });
    await expect(row(words.resources).getByRole('cell').nth(2)).toContainText(words.removed);
    await expect(row(words.total).getByRole('cell')).toHaveText([/^\$\d/, /^\$\d/, /^\$\d/]);
    expect(asked).toContain('/api/comparison');
    expect(asked).not.toContain('/contents.json');
    await compare.getByRole('button', { name: words.copy }).click();
    await expect(compare.getByRole('button', { name: words.copied })).toBeVisible();
    const markdown = await page.evaluate(() => navigator.clipboard.readText());
    expect(markdown).toContain(words.fit);
    expect(markdown).toMatch(words.cost);
  });
}

test('every number of the comparison is what the API answers', async ({ page, request }) => {
  await openWorkbench(page, 'en', 'scenario=talk');
  const compare = await openFold(page, 'Compare');
  const pick = 'scenario=talk&pick=fargate.api-gateway-nlb.cloudformation';
  const contents = await (await request.get(`/contents.json?${pick}`)).json();
  const cost = await (await request.get(`/cost.json?${pick}`)).json();
  await expect(compare.getByText(`${contents.resources.length} resources`).first()).toBeVisible({ timeout: 30_000 });
  await expect(compare.getByText(`$${cost.perMonthUsd.toFixed(2)}`, { exact: true }).first()).toBeVisible();
  await expect(compare.getByText(`$${cost.idlePerMonthUsd.toFixed(2)}`, { exact: true }).first()).toBeVisible();
});

test('a row of the matrix joins the comparison', { tag: '@phone' }, async ({ page }) => {
  await openWorkbench(page, 'ja', 'scenario=talk&as-of=2019-02');
  const matrix = await openFold(page, '12通りの一覧表');
  const isPhone = (page.viewportSize()?.width ?? 0) < 768;
  const open = isPhone
    ? matrix.getByText('根拠の事実', { exact: true })
    : matrix.getByRole('button', { name: /サービスディスカバリ × / });
  await open.last().click();
  await matrix.getByRole('button', { name: '比較に加える' }).click();
  const compare = await openFold(page, '比較');
  await expect(compare.getByRole('columnheader').last()).toContainText('サービスディスカバリ');
});

test('the pictures stand side by side, and what differs from the first is marked and told', async ({ page }) => {
  await openWorkbench(page, 'en', 'scenario=talk');
  const compare = await openFold(page, 'Compare');
  await compare.getByLabel('Combination 2').selectOption({ label: 'Fargate × ALB × CloudFormation (73.1)' });
  const pictures = compare.getByRole('region', { name: 'The pictures side by side' });
  const [first, second] = [pictures.getByRole('listitem').first(), pictures.getByRole('listitem').nth(1)];
  await expect(first.getByRole('img', { name: /API Gateway \+ NLB/ })).toBeVisible({ timeout: 30_000 });
  await expect(first).toContainText('The others are held against this one.');
  await expect(second.getByRole('img', { name: /Fargate × ALB/ })).toBeVisible();
  await expect(second.getByRole('term')).toHaveText(['Other than there', 'Only there']);
  await expect(second.getByRole('definition')).toHaveText(['ALB', 'API Gateway, VPC link']);
  await second.getByText('Read as text').click();
  await expect(second).toContainText('Client → ALB (HTTP :80, in two public subnets)');
});

test('of settings that conflict no picture is asked for, and the reason stands in its place', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openWorkbench(page, 'ja', 'pick=ec2.alb.cloudformation&network=bridge');
  const compare = await openFold(page, '比較');
  await compare.getByLabel('組み合わせ2').selectOption('fargate.alb.cloudformation');
  const pictures = compare.getByRole('region', { name: '図を並べて見る' });
  await expect(pictures.getByRole('listitem').first().getByRole('img')).toBeVisible({ timeout: 30_000 });
  await expect(pictures.getByRole('listitem').nth(1)).toContainText('awsvpc');
  expect(
    asked.filter((url) => url.includes('/diagram.json') && url.includes('pick=fargate.alb.cloudformation')),
  ).toEqual([]);
});
