import { test as base, expect } from '@playwright/test';

/** What a page reported: violations of its own policy, errors in the console, exceptions that nobody caught, dialogs. */
type Complaints = string[];

/**
 * Every journey watches the page: a violation of the Content-Security-Policy, a console error, an uncaught exception
 * or a dialog fails it. A journey that provokes one takes it out of `complaints` itself.
 */
export const test = base.extend<{ complaints: Complaints }>({
  actionTimeout: 10_000,
  complaints: [
    async ({ context }, use) => {
      const complaints: Complaints = [];
      await context.exposeFunction('reportViolation', (violation: string) => complaints.push(violation));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
          const where = `${sourceFile}:${lineNumber}`;
          Reflect.get(window, 'reportViolation')(`policy: ${effectiveDirective} ${blockedURI} ${where} ${sample}`);
        });
      });
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('dialog', async (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`);
        await dialog.dismiss();
      });
      context.on('weberror', (error) => complaints.push(`exception: ${error.error().stack ?? error.error().message}`));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
