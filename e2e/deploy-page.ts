import { expect, type Locator, type Page, test } from '@playwright/test';

const WORDS = {
  en: {
    stack: 'Stack name',
    fail: 'Let one resource fail',
    begin: 'Show what will happen',
    consent: /^Yes, these/,
    execute: /^Rehearse in 000000000000, ap-northeast-1$/,
    live: 'Live',
    after: 'Afterwards',
    stands: 'It stands.',
  },
  ja: {
    stack: 'スタック名',
    fail: '失敗させるリソース',
    begin: '何が起きるかを見る',
    consent: /同意します$/,
    execute: /^000000000000のap-northeast-1へのデプロイをリハーサルする$/,
    live: '進行状況',
    after: 'その後',
    stands: 'できあがりました。',
  },
} as const;

type Language = keyof typeof WORDS;

/** Takes out what the browser says of an answer that a journey provokes. */
export function forgive(complaints: string[], expected: RegExp): void {
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !expected.test(complaint)));
}

/** A name for what a journey deploys: its second try meets nothing of the first. */
export function nameOf(journey: string): string {
  const { retry } = test.info();
  return retry === 0 ? journey : `${journey}${retry}`;
}

/** Milliseconds that a rehearsed stack may take, at the pace of the journeys, on a machine that does much else. */
const STACK_MS = 60_000;

/** The deploy pages as someone uses them. */
export class DeployPage {
  readonly stackName: Locator;
  readonly fail: Locator;
  readonly begin: Locator;
  readonly consent: Locator;
  readonly execute: Locator;
  readonly live: Locator;
  readonly after: Locator;

  constructor(
    readonly page: Page,
    readonly language: Language = 'en',
  ) {
    const words = WORDS[language];
    this.stackName = page.getByRole('combobox', { name: words.stack });
    this.fail = page.getByRole('combobox', { name: words.fail });
    this.begin = page.getByRole('button', { name: words.begin });
    this.consent = page.getByRole('checkbox', { name: words.consent });
    this.execute = page.getByRole('button', { name: words.execute });
    this.live = page.getByRole('region', { name: words.live, exact: true });
    this.after = page.getByRole('region', { name: words.after, exact: true });
  }

  async open(query: string): Promise<void> {
    await this.page.goto(`/${this.language}/deploy?${query}`);
    await expect(this.stackName).toBeVisible();
  }

  /** To the review: nothing is made before it. */
  async review(): Promise<void> {
    await this.begin.click();
    await expect(this.execute).toBeVisible({ timeout: STACK_MS });
  }

  /** Agrees to the roles and presses. */
  async deploy(): Promise<void> {
    await this.consent.check();
    await this.execute.click();
    await expect(this.live).toBeVisible();
  }

  async expectStanding(): Promise<void> {
    await expect(this.after.getByText(WORDS[this.language].stands)).toBeVisible({ timeout: STACK_MS });
  }

  /** What the page says of the whole, waited for as long as a stack takes. */
  async expectSaid(where: Locator, text: string | RegExp): Promise<void> {
    await expect(where.getByText(text).first()).toBeVisible({ timeout: STACK_MS });
  }
}
