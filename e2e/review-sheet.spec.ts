import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

const TALK = 'scenario=talk&as-of=2019-02';

/** Seventeen requirements: more than a meeting agrees on. */
const EVERYTHING = [
  'api-product.must,token-authz.must,private-tasks.should,tear-down.should,maintained.should,ci-heavy.should',
  'iac.should,docs.should,audit.should,waf.should,compose.should,svc-to-svc.could,spiky-load.could',
  'low-idle-cost.could,gradual-rollout.could,path-routing.could,no-ec2.could',
].join(',');

test('what if a requirement had another level is answered at once, without a request', async ({ page }) => {
  await page.goto(`/en/review?${TALK}`);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const section = page.getByRole('region', { name: 'What if?' });
  await section.getByLabel('What if').selectOption({ label: 'Maintained tools' });
  await section.getByLabel('were').selectOption('must');
  // Leaving a tool without maintenance is no matter yet in February 2019.
  await expect(section.getByRole('status')).toHaveText('The answer stays Fargate × API Gateway + NLB × ecs-cli.');
  await section.getByLabel('What if').selectOption({ label: 'Everything as code' });
  await section.getByLabel('were').selectOption('should');
  // The decision model: everything-as-code ties at could and wins at should.
  await expect(section.getByRole('status')).toHaveText(
    'The answer would be Fargate × API Gateway + NLB × CloudFormation.',
  );
  expect(asked).toEqual([]);
});

for (const lang of ['en', 'ja']) {
  for (const [what, query] of [
    ["the talk's decision", TALK],
    ['one that asks for nearly everything', `need=${EVERYTHING}&pick=fargate.api-gateway-nlb.cloudformation`],
  ] as const) {
    test(`${what} is printed on one sheet of A4 (${lang})`, async ({ page }) => {
      await page.goto(`/${lang}/review?${query}`);
      await page.evaluate(() => document.fonts.ready);
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    });
  }
}

test('@phone a review fits a narrow screen, and axe finds nothing', async ({ page }) => {
  for (const path of [
    `/en/review?${TALK}`,
    `/ja/diff/${encodeURIComponent(TALK)}/${encodeURIComponent('scenario=talk')}`,
  ]) {
    await page.goto(path);
    await page.setViewportSize({ width: 320, height: 800 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(320);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  }
});
