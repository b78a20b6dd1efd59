import { test as base, expect } from '@playwright/test';

/** What a page reported: violations of its own policy, errors in the console, exceptions that nobody caught. */
type Complaints = string[];

/**
 * Every journey watches the page: a violation of the Content-Security-Policy, a console error or an uncaught exception
 * fails it. A journey that provokes one takes it out of `complaints` itself.
 */
export const test = base.extend<{ complaints: Complaints }>({
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
      context.on('weberror', (error) => complaints.push(`exception: ${error.error().stack ?? error.error().message}`));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
