import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Runs with TMPDIR set to a folder of our own: the package unpacks there, and takes whatever already lies there.
// Taken for Amazon Linux it also unpacks the NSS libraries, which a bare Linux lacks.
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
const folder = tmpdir();
mkdirSync(folder, { recursive: true });
const { default: chromium } = await import('@sparticuz/chromium');
await chromium.executablePath();

// The fonts.conf inside names /tmp/fonts; without a font every text has zero width.
writeFileSync(
  join(folder, 'fonts.conf'),
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`,
);
