import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';

const WORDS = {
  en: {
    join: 'Join',
    name: 'Name (optional)',
    next: 'Next',
    saved: /Saved\. You can change it/,
    inRoom: 'You are in.',
    levels: { must: 'Must', should: 'Should', could: 'Could', none: 'Not for us', abstain: 'Abstain' },
  },
  ja: {
    join: '参加する',
    name: '名前(任意)',
    next: '次へ',
    saved: /保存しました。.*変えられます/,
    inRoom: '参加しました。',
    levels: { must: '必須', should: 'できれば', could: 'あれば', none: '不要', abstain: '棄権' },
  },
} as const;

type Language = keyof typeof WORDS;
export type Level = keyof (typeof WORDS)['en']['levels'];

/** A device of its own, whose complaints fail the journey like those of the first. */
export async function newDevice(
  browser: Browser,
  complaints: string[],
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`exception: ${error.error().message}`));
  return context;
}

/** A phone in a room, as someone holds it. */
export class Phone {
  readonly next: Locator;
  readonly saved: Locator;

  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {
    this.next = page.getByRole('button', { name: WORDS[language].next, exact: true });
    this.saved = page.getByText(WORDS[language].saved);
  }

  /** The next page gets no answer to its first call of this name, although the server has taken it. */
  async loseAnswer(to: string): Promise<void> {
    await this.page.addInitScript((end) => {
      const [ask, lost] = [window.fetch, new Set<string>()];
      window.fetch = async (address, given) => {
        const answer = await ask(address, given);
        if (!String(address).endsWith(end) || lost.has(end)) return answer;
        lost.add(end);
        throw new TypeError('The answer got lost.');
      };
    }, to);
  }

  async join(address: string, name?: string): Promise<void> {
    const words = WORDS[this.language];
    await this.page.goto(address);
    if (name) await this.page.getByRole('textbox', { name: words.name }).fill(name);
    await this.page.getByRole('button', { name: words.join }).click();
    await expect(this.page.getByText(words.inRoom)).toBeVisible();
  }

  level(level: Level): Locator {
    return this.page.getByRole('radio', { name: new RegExp(`^${WORDS[this.language].levels[level]}`) });
  }

  /** Answers the question on the screen, and waits until the room has the answer. */
  async say(level: Level): Promise<void> {
    await this.level(level).check();
    await expect(this.saved).toBeVisible();
  }

  async vote(levels: readonly Level[]): Promise<void> {
    for (const level of levels) {
      await this.say(level);
      await this.next.click();
    }
  }
}

/** The first room creates the database, on a machine that does much else. */
const FIRST_ROOM_MS = 90_000;

/** What the server is asked without a page, to bring a room to where a journey begins. */
export class RoomByApi {
  private commands = 0;

  private constructor(
    private readonly page: Page,
    readonly code: string,
    readonly facilitatorKey: string,
  ) {}

  static async open(page: Page, body: object): Promise<RoomByApi> {
    const answer = await page.request.post('/api/rooms', { data: body, timeout: FIRST_ROOM_MS });
    expect(answer.status()).toBe(201);
    const { code, facilitatorKey } = await answer.json();
    return new RoomByApi(page, code, facilitatorKey);
  }

  async join(name?: string): Promise<string> {
    const answer = await this.page.request.post(`/api/rooms/${this.code}/participants`, { data: name ? { name } : {} });
    expect(answer.status()).toBe(201);
    return (await answer.json()).token;
  }

  async send(command: object, key = this.facilitatorKey): Promise<void> {
    this.commands += 1;
    const answer = await this.page.request.post(`/api/rooms/${this.code}/commands`, {
      data: { commandId: `j${this.commands}`, ...command },
      headers: { authorization: `Bearer ${key}` },
    });
    expect(answer.status(), await answer.text()).toBe(200);
  }

  /** The whole card of one person, in the order of the talk's requirements. */
  async card(token: string, levels: readonly Level[]): Promise<void> {
    for (const [index, level] of levels.entries()) {
      await this.send({ type: 'vote', requirement: TALK[index], level }, token);
    }
  }
}

/** The requirements of the talk's scenario, in its order. */
export const TALK = ['api-product', 'token-authz', 'private-tasks', 'svc-to-svc', 'tear-down'];
