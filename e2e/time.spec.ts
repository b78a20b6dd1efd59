import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openWorkbench } from './workbench.ts';

const THEN = 'Fargate × API Gateway + NLB × ecs-cli';
const NOW = 'Fargate × API Gateway + NLB × CloudFormation';

const JOURNEYS = {
  en: {
    panel: 'Through time',
    slider: 'Month of the facts',
    start: 'Feb 2019',
    turn: 'May 2026',
    today: 'Nov 2026',
    before: 'Who would have won in Feb 2026',
    reason: 'Where nothing is exported there is no lock',
  },
  ja: {
    panel: '時間をたどる',
    slider: '事実の年月',
    start: '2019年2月',
    turn: '2026年5月',
    today: '2026年11月',
    before: '2026年2月なら1位は',
    reason: '何もエクスポートしなければ',
  },
} as const;

const valueText = (page: Page, name: string) => page.getByRole('slider', { name }).getAttribute('aria-valuetext');

for (const language of ['en', 'ja'] as const) {
  const words = JOURNEYS[language];
  test(`the slider goes from 2019 to today by keyboard, and the winner changes on the way (${language})`, async ({
    page,
  }) => {
    const workbench = await openWorkbench(page, language, 'scenario=talk&as-of=2019-02');
    const panel = page.getByRole('region', { name: words.panel });
    const slider = panel.getByRole('slider', { name: words.slider });
    await slider.focus();
    expect(await valueText(page, words.slider)).toBe(words.start);
    await workbench.expectFirst(THEN, '96.2');
    for (let step = 0; step < 20 && (await valueText(page, words.slider)) !== words.turn; step++) {
      await workbench.answer.getByText(THEN).first().waitFor();
      await page.keyboard.press('ArrowRight');
    }
    await workbench.expectFirst(NOW, '100.0');
    await expect(panel.getByRole('term').filter({ hasText: words.before })).toBeVisible();
    const reason = panel.getByText(words.reason);
    await expect(reason).toBeVisible();
    await reason.click();
    await expect(panel.getByRole('link').first()).toHaveAttribute('href', /^https:\/\//);
    await slider.focus();
    await page.keyboard.press('End');
    expect(await valueText(page, words.slider)).toBe(words.today);
    await page.keyboard.press('Home');
    await workbench.expectFirst(THEN, '96.2');
    await expect(page).toHaveURL(/as-of=2019-02/);
  });
}

test('a slide is one step: Back returns to where it began', async ({ page }) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  const slider = page.getByRole('slider', { name: 'Month of the facts' });
  await slider.focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Oct 2025');
  await expect(page).toHaveURL(/as-of=2025-10/);
  await page.goBack();
  await expect(slider).toHaveAttribute('aria-valuetext', 'Nov 2026');
  await expect(workbench.radio('Facts as of', 'Nov 2026')).toBeChecked();
});

test('every stop is one click away, and the one that changed the answer says so', { tag: '@phone' }, async ({
  page,
}) => {
  const workbench = await openWorkbench(page, 'en', 'scenario=talk');
  const panel = page.getByRole('region', { name: 'Through time' });
  await expect(panel.getByRole('button').filter({ hasText: 'the answer changed' })).toHaveText(/^May 2026/);
  await panel.getByRole('button', { name: /^Feb 2026/ }).click();
  await workbench.expectFirst(THEN, '98.1');
  await panel.getByRole('button', { name: 'Change after' }).click();
  await workbench.expectFirst(NOW, '100.0');
});

test('the picture above and those in the panel follow the month', async ({ page }) => {
  await openWorkbench(page, 'en', 'scenario=talk&as-of=2019-02');
  const above = page.getByRole('region', { name: 'Architecture', exact: true });
  await expect(above.getByRole('img', { name: `Architecture: ${THEN}` })).toBeVisible();
  const panel = page.getByRole('region', { name: 'Through time' });
  await panel.getByRole('slider').focus();
  await page.keyboard.press('End');
  await expect(above.getByRole('img', { name: `Architecture: ${NOW}` })).toBeVisible();
  const [before, after] = ['Feb 2019', 'Nov 2026'].map((name) =>
    panel.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) }),
  );
  await expect(before?.getByRole('img', { name: `Architecture: ${THEN}` }) ?? panel).toBeVisible();
  await expect(after?.getByRole('img', { name: `Architecture: ${NOW}` }) ?? panel).toBeVisible();
  await expect(before?.getByRole('definition').first() ?? panel).toHaveText('ecs-cli');
  await expect(after?.getByRole('definition').last() ?? panel).toHaveText('ecs-cli');
});
