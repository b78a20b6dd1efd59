import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { paintAll } from './painted.ts';
import { openWorkbench } from './workbench.ts';

const LANGUAGES = ['en', 'ja'] as const;
type Language = (typeof LANGUAGES)[number];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The files are many lines of the same few colours: a short one with all of them stands for them. */
const FILE = '#file=destroy.sh';

async function openAllDetails(page: Page): Promise<void> {
  // A disclosure has no role that could be asked for, and here all of them are meant.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

type Way = (page: Page, language: Language) => Promise<unknown>;

const workbench =
  (query: string): Way =>
  (page, language) =>
    openWorkbench(page, language, `${query}${FILE}`);
const path =
  (rest: string): Way =>
  (page, language) =>
    page.goto(`/${language}${rest}`);
/** A workbench of the talk, and then a key that opens something. */
const after =
  (key: string): Way =>
  async (page, language) => {
    await openWorkbench(page, language, `scenario=talk${FILE}`);
    await page.keyboard.press(key);
  };

const SCREENS: Record<string, Way> = {
  'the start page': path(''),
  'the start page with its questions, after a decision': async (page, language) => {
    await page.addInitScript(() => {
      const shown = { scenario: 'talk', isEdited: true, asOf: '2019-02', pick: 'fargate.alb.ecs-cli', atMs: 1e12 };
      localStorage.setItem('saikyo-ecs.recent', JSON.stringify([{ query: 'scenario=talk', ...shown }]));
    });
    await page.goto(`/${language}`);
    await openAllDetails(page);
    await expect(page.getByRole('region', { name: /Recent decisions|最近の検討/ })).toBeVisible();
  },
  'the workbench with the talk’s scenario': workbench('scenario=talk'),
  'an empty workbench': workbench(''),
  'a tie': workbench('need=no-ec2.must'),
  'everything ruled out': workbench('need=no-ec2.must,gpu-host.must'),
  'a ruled-out pick': workbench('scenario=talk&pick=fargate.service-discovery.ecs-cli'),
  'opened facts': async (page, language) => {
    await openWorkbench(page, language, `scenario=talk&as-of=2019-02&pick=ec2.alb.ecs-cli${FILE}`);
    await openAllDetails(page);
  },
  'a setting that does not go with another': workbench('scenario=talk&egress=endpoints'),
  'three services with all their settings': async (page, language) => {
    const services = ['name:web', 'name:api,port:81,public:off', 'name:jobs,port:82,env:LEVEL=info'];
    const query = services.map((service) => `service=${service}`).join('&');
    await openWorkbench(page, language, `pick=ec2.alb.cloudformation&profile=production&${query}${FILE}`);
    await openAllDetails(page);
  },
  'settings that a deploy method cannot': async (page, language) => {
    await openWorkbench(page, language, `pick=fargate.alb.ecs-cli&arch=arm64&exec=on&root=read-only${FILE}`);
    await openAllDetails(page);
  },
  'a notice': workbench('scenario=nothing&flavour=1'),
  'the next steps': after('Control+Enter'),
  'the palette': after('Control+k'),
  'the shortcuts': after('?'),
  'the facts': async (page, language) => {
    await page.goto(`/${language}/facts`);
    await openAllDetails(page);
  },
  'how it decides': path('/how'),
  'a page that does not exist': path('/nowhere'),
};

for (const [screen, open] of Object.entries(SCREENS)) {
  for (const language of LANGUAGES) {
    test(`axe finds nothing on ${screen} (${language})`, async ({ page, complaints }) => {
      // All facts opened are some ten thousand elements, and axe asks of each several times.
      test.slow();
      // Colours in transition would be measured half-way.
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await open(page, language);
      await paintAll(page);
      // Structure is the same in both themes, colours are the same in both languages.
      const light = new AxeBuilder({ page }).setLegacyMode().withTags(RULES);
      expect(findings(await light.analyze())).toEqual([]);
      if (language === 'ja') {
        await page.emulateMedia({ colorScheme: 'dark' });
        const dark = new AxeBuilder({ page }).setLegacyMode().withRules(['color-contrast', 'link-in-text-block']);
        expect(findings(await dark.analyze())).toEqual([]);
      }
      if (screen === 'a page that does not exist') complaints.splice(0);
    });
  }
}

function findings({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

for (const language of LANGUAGES) {
  test(`on a screen of 320 pixels nothing scrolls sideways (${language})`, { tag: '@phone-only' }, async ({
    page,
    complaints,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const [screen, open] of Object.entries(SCREENS)) {
      await open(page, language);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, screen).toBeLessThanOrEqual(320);
      if (screen === 'a page that does not exist') complaints.splice(0);
    }
  });
}

test('with forced colours one still sees what is checked', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const talk = await openWorkbench(page, 'en', 'scenario=talk');
  const weightOf = (group: string, name: string) =>
    page
      .getByRole('group', { name: group, exact: true })
      .getByText(name, { exact: true })
      .evaluate((element) => Number(getComputedStyle(element).fontWeight));
  expect(await weightOf('Frequent tear-down', 'Should')).toBeGreaterThan(await weightOf('Frequent tear-down', 'Must'));
  expect(await weightOf('Facts as of', 'Nov 2026')).toBeGreaterThan(await weightOf('Facts as of', 'Feb 2019'));
  await expect(page.getByRole('group', { name: 'Launch type' }).getByText('✓')).toHaveCount(1);
  await expect(talk.radio('Launch type', 'Fargate')).toBeChecked();
});

test('the theme can be overridden and stays after a reload', { tag: '@phone' }, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await openWorkbench(page, 'en', 'scenario=talk');
  const light = await ground();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await page.reload();
  expect(await ground()).toBe(dark);
  await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveValue('dark');
});
