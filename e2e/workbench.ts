import { expect, type Locator, type Page } from '@playwright/test';

/** What a person reads on the workbench, in the language that the journey is told in. */
const WORDS = {
  en: { answer: 'The answer', bundle: 'The bundle', files: 'Files', download: 'Download', next: 'Next steps' },
  ja: { answer: '答え', bundle: 'バンドル', files: 'ファイル', download: 'ダウンロード', next: '次の手順' },
} as const;

type Language = keyof typeof WORDS;

export const COLD_MS = 15_000;

/** The workbench as someone uses it: its parts by their accessible names, and what one does with them. */
export class Workbench {
  readonly answer: Locator;
  readonly bundle: Locator;
  readonly files: Locator;
  readonly downloadButton: Locator;
  readonly nextSteps: Locator;

  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {
    const words = WORDS[language];
    this.answer = page.getByRole('region', { name: words.answer });
    this.bundle = page.getByRole('region', { name: words.bundle });
    this.files = page.getByRole('navigation', { name: words.files });
    this.downloadButton = this.bundle.getByRole('button', { name: words.download, exact: true });
    this.nextSteps = page.getByRole('region', { name: words.next });
  }

  /**
   * The bundle comes last, its files after it: where they are there, the page is at work. A cold server takes its time.
   * Where there is no bundle, only React's mark on what it has taken over tells that a press is heard.
   */
  async expectReady(): Promise<void> {
    await expect(this.downloadButton).toBeVisible({ timeout: COLD_MS });
    const isHeard = (element: HTMLElement) => Object.keys(element).some((key) => key.startsWith('__reactProps'));
    await expect.poll(() => this.downloadButton.evaluate(isHeard), { timeout: COLD_MS }).toBe(true);
    if (await this.downloadButton.isEnabled())
      await expect(this.files.getByRole('button', { name: startsWith('README.md') })).toBeVisible({ timeout: COLD_MS });
  }

  /** First place: the first formula in the answer, and its fit. */
  async expectFirst(formula: string, fit: string): Promise<void> {
    await expect(this.answer.getByText(/^[^:×]+ × [^×]+ × [^:×]+$/).first()).toHaveText(formula);
    await expect(this.answer.getByText(/^\d+\.\d$/).first()).toHaveText(fit);
  }

  /** One of a group's radios, by the beginning of its name: a card's name goes on with its summary. */
  radio(group: string, name: string): Locator {
    return this.page.getByRole('group', { name: group, exact: true }).getByRole('radio', { name: startsWith(name) });
  }

  /** A click on the words: the radio itself is hidden behind its label. */
  async choose(group: string, name: string): Promise<void> {
    await this.page.getByRole('group', { name: group, exact: true }).getByText(name, { exact: true }).click();
    await expect(this.radio(group, name)).toBeChecked();
  }

  /** The text of the file that the viewer shows, line by line as it stands there. */
  async shownText(path: string): Promise<string> {
    await this.files.getByRole('button', { name: startsWith(path) }).click();
    const code = this.page.getByRole('region', { name: path, exact: true }).getByRole('code');
    return code.evaluate((element) => Array.from(element.children, (line) => line.textContent).join('\n'));
  }
}

/** Opens the workbench as a link says it. */
export async function openWorkbench(page: Page, language: Language, query = ''): Promise<Workbench> {
  await page.goto(`/${language}/workbench?${query}`);
  const workbench = new Workbench(page, language);
  await workbench.expectReady();
  return workbench;
}

/**
 * Opens a part below the answer. What stands above it may still be coming and push it away between press and release:
 * a person then clicks again.
 */
export async function openFold(page: Page, title: string): Promise<Locator> {
  const fold = page.getByRole('region', { name: title, exact: true });
  const heading = page.getByRole('heading', { name: title, exact: true });
  const details = fold.locator('details').filter({ has: heading });
  await expect(async () => {
    if ((await details.getAttribute('open')) === null) await heading.click({ timeout: 5_000 });
    await expect(details).toHaveAttribute('open', '', { timeout: 1_000 });
  }).toPass({ timeout: COLD_MS });
  return fold;
}

function startsWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
