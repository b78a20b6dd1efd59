import { AxeBuilder } from '@axe-core/playwright';
import { DeployPage, nameOf } from './deploy-page.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 180_000 });

test('each step fits a phone, and axe finds nothing', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const deploy = new DeployPage(page, 'ja');
  const look = async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  };
  await deploy.open(`pick=fargate.alb.cloudformation&name=${nameOf('phone')}`);
  await look();
  await deploy.review();
  await look();
  await deploy.deploy();
  await deploy.expectStanding();
  await page.getByRole('button', { name: 'すべてのリソースを表示' }).click();
  await look();
});

test('the keyboard alone deploys', async ({ page }) => {
  const deploy = new DeployPage(page);
  await deploy.open(`pick=fargate.alb.cloudformation&name=${nameOf('keys')}`);
  await deploy.stackName.press('Enter');
  await expect(deploy.consent).toBeVisible({ timeout: 60_000 });
  await deploy.consent.press('Space');
  await page.keyboard.press('Tab');
  await expect(deploy.execute).toBeFocused();
  await page.keyboard.press('Enter');
  await deploy.expectStanding();
});
