import { expect, test } from './fixtures.ts';
import { openWorkbench } from './workbench.ts';

const IN_2019 = 'scenario=talk&as-of=2019-02';
const ECS_CLI = 'Fargate × API Gateway + NLB × ecs-cli';
const CLOUDFORMATION = 'Fargate × API Gateway + NLB × CloudFormation';
const TITLE = { en: 'The reasons', ja: '根拠' } as const;

const SUM = {
  en: { region: 'Where 96.2 comes from', bar: 'Token authorization (Must)', fact: 'A custom (Lambda) authorizer' },
  ja: { region: '96.2の内訳', bar: 'トークンによる認可 (必須)', fact: 'カスタムオーソライザー(Lambdaオーソライザー)' },
} as const;
const SAID = {
  en: { before: '2019 said', now: 'Today: Still true' },
  ja: { before: '2019年の主張', now: '今日: 今も正しい' },
} as const;
const POINTS = /^[+−]?\d+\.\d$/;
const numbersOf = (texts: readonly string[]) => texts.map((text) => Number(text.replace('−', '-').replace('+', '')));

for (const language of ['en', 'ja'] as const) {
  test(`someone follows the points of the talk’s answer to the last fact (${language})`, async ({ page }) => {
    const { region, bar, fact } = SUM[language];
    await openWorkbench(page, language, IN_2019);
    const sum = page.getByRole('region', { name: TITLE[language] }).getByRole('region', { name: region });
    const numbers = numbersOf(await sum.getByText(POINTS).allTextContents());
    const fit = numbers.pop() ?? 0;
    expect(numbers.reduce((total, number) => total + number, 0)).toBeCloseTo(fit, 5);
    // The first line is where everyone starts, the last one the sum.
    const bars = (await sum.locator(':scope > ul > li').all()).slice(1, -1);
    expect(bars).toHaveLength(5);
    for (const each of bars) {
      await each.locator('summary').first().click();
      await expect(each.getByText(POINTS).nth(1)).toBeVisible();
      const [points = 0, ...facts] = numbersOf(await each.getByText(POINTS).allTextContents());
      expect(facts.length).toBeGreaterThan(0);
      // Each is rounded for itself.
      expect(facts.reduce((total, number) => total + number, 0)).toBeCloseTo(points, 0);
      for (const card of await each.locator('details details summary').all()) {
        await card.click();
        await expect(card.locator('xpath=..').getByRole('button').first()).toBeVisible();
      }
    }
    const authorization = bars.at(1);
    await expect(authorization ?? sum).toContainText(bar);
    const own = sum.locator('details details').filter({ hasText: fact });
    await expect(own.getByText(SAID[language].before)).toBeVisible();
    await expect(own.getByText(SAID[language].now)).toBeVisible();
  });
}

test('someone looks at a combination that is not first, and picks nothing by it', async ({ page }) => {
  const { answer } = await openWorkbench(page, 'en', IN_2019);
  const why = page.getByRole('region', { name: TITLE.en });
  await why.getByLabel('Explain').selectOption({ label: `3 ${CLOUDFORMATION} (90.4)` });
  await expect(why.getByRole('heading', { name: 'Where 90.4 comes from' })).toBeVisible();
  await expect(why.getByText('ecs-cli over CloudFormation by 5.8 points')).toBeVisible();
  await why.getByLabel('Explain').selectOption('fargate.service-discovery.ecs-cli');
  await expect(why.getByText('It is no entry from the internet')).toBeVisible();
  await expect(answer.getByText('This is your pick.')).toBeVisible();
  await expect(page).toHaveURL(/as-of=2019-02$/);
});

test('how sure it is stands there in a word and in the numbers of the API, drawn off the main thread', async ({
  page,
  request,
}) => {
  const { answer } = await openWorkbench(page, 'en', IN_2019);
  const sure = page.getByRole('region', { name: 'How sure' });
  await expect(sure.getByText('Clear', { exact: true })).toBeVisible();
  await expect(sure).toContainText('Alone in first place in at least 90%');
  const { acceptability } = await (await request.get(`/api/ranking?${IN_2019}`)).json();
  const percent = (way: string) => `${(acceptability[way]['fargate.api-gateway-nlb.ecs-cli'] * 100).toFixed(1)}%`;
  for (const way of ['orderKept', 'anyWeights', 'factsOffByOne']) {
    await expect(sure.getByRole('listitem').filter({ hasText: ECS_CLI }).getByText(percent(way))).toBeVisible();
    await expect(answer).toContainText(percent(way));
  }
  expect(page.workers()).toHaveLength(1);
});

test('a browser without workers says the same', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await openWorkbench(page, 'ja', IN_2019);
  await expect(page.getByRole('region', { name: '確かさ' }).getByText('明らか', { exact: true })).toBeVisible();
  expect(page.workers()).toHaveLength(0);
});

test('someone tries what would change the answer, and takes it back', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', IN_2019);
  await workbench.expectFirst(ECS_CLI, '96.2');
  const change = page.getByRole('region', { name: 'What would change it' });
  await expect(change).toContainText('“Frequent tear-down” weighing less than 0.5 (now 2)');
  await change.getByRole('button', { name: 'Try: “Frequent tear-down” weighing less than 0.5' }).click();
  await expect(workbench.answer).toContainText(`${CLOUDFORMATION}`);
  await expect(page).toHaveURL(/need=tear-down\.should\.0\.3/);
  const undo = page.getByRole('region', { name: TITLE.en }).getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await expect(page.getByText('Tried: “Frequent tear-down”: weight 2 → 0.3')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What would change it' })).toBeFocused();
  await workbench.expectFirst(ECS_CLI, '96.2');
  await expect(page).toHaveURL(/\?scenario=talk&as-of=2019-02$/);
});

test('試したことはブラウザーの「戻る」でも取り消せる', async ({ page }) => {
  const workbench = await openWorkbench(page, 'ja', IN_2019);
  const change = page.getByRole('region', { name: '何が変われば逆転するか' });
  await change.getByRole('button', { name: /^試す: 「すべてをコードで管理」を「できれば」で加えると/ }).click();
  await expect(workbench.answer).toContainText('CloudFormation91.7');
  await expect(page).toHaveURL(/need=/);
  await page.goBack();
  await workbench.expectFirst(ECS_CLI, '96.2');
  await expect(page.getByText('試しています')).toBeHidden();
});

test('a tie is shown as a tie, and the requirement that breaks it is offered', async ({ page }) => {
  const { answer } = await openWorkbench(page, 'en', 'scenario=gpu-host-agent');
  await expect(answer).toContainText('2 architectures tie');
  await expect(page.getByRole('region', { name: 'How sure' }).getByText('Too close to call')).toBeVisible();
  await answer
    .getByRole('button', { name: /^Add “.+” as a should$/ })
    .first()
    .click();
  await expect(answer).toContainText('This is your pick.');
});

test('someone supposes that a critical fact were one off, sees the tie that follows, and ends it', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', IN_2019);
  const change = page.getByRole('region', { name: 'What would change it' });
  const lower = 'Try: Without EC2 instances there is less to create, and less to delete. one lower';
  await change.getByRole('button', { name: lower }).click();
  const banner = page.getByRole('region', { name: 'Supposition' });
  await expect(banner).toContainText('Supposing that fact F20 were 0 instead of +1');
  await expect(banner.getByRole('button', { name: 'End this' })).toBeFocused();
  await expect(workbench.answer).toContainText('2 architectures tie');
  await expect(page).toHaveURL(/\?scenario=talk&as-of=2019-02$/);
  await expect(workbench.bundle).toContainText('The supposition is not part of the bundle');
  await expect(workbench.downloadButton).toBeEnabled();
  await expect(change).toContainText('To try another fact, end the supposition first.');
  await page.keyboard.press('Enter');
  await workbench.expectFirst(ECS_CLI, '96.2');
  await expect(banner).toBeHidden();
  await expect(page.getByRole('heading', { name: 'What would change it' })).toBeFocused();
});

test('仮定は「戻る」で終わり、「進む」で戻り、読み込み直すと残らない', async ({ page }) => {
  const workbench = await openWorkbench(page, 'ja', IN_2019);
  const change = page.getByRole('region', { name: '何が変われば逆転するか' });
  await change
    .getByRole('button', { name: /^試す: EC2インスタンスを作成しない/ })
    .first()
    .click();
  const banner = page.getByRole('region', { name: '仮定', exact: true });
  await expect(banner).toContainText('事実F20');
  await page.goBack();
  await expect(banner).toBeHidden();
  await workbench.expectFirst(ECS_CLI, '96.2');
  await page.goForward();
  await expect(banner).toContainText('事実F20');
  await page.reload();
  await workbench.expectFirst(ECS_CLI, '96.2');
  await expect(banner).toBeHidden();
  await page.goBack();
  await page.goForward();
  await workbench.expectFirst(ECS_CLI, '96.2');
  await expect(banner).toBeHidden();
});
