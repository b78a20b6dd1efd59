import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { neededCharacters } from './characters.mjs';

const WEIGHTS = { 400: '400Regular/NotoSansJP_400Regular.ttf', 700: '700Bold/NotoSansJP_700Bold.ttf' };

/** For browsers, and for the picture of a link, whose renderer reads no woff2. */
const FORMATS = ['woff2', 'woff'];

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const target = join(root, 'app', 'fonts');
const source = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-jp/package.json'));

const wanted = neededCharacters(root);
const regular = readFileSync(join(source, WEIGHTS[400]));
const { characters, absent } = await splitByPresence(regular, wanted);
const sha256 = {};
for (const [weight, file] of Object.entries(WEIGHTS)) {
  for (const format of FORMATS) {
    const name = `noto-sans-jp-${weight}.${format}`;
    const subset = await subsetFont(readFileSync(join(source, file)), characters.join(''), {
      targetFormat: format,
      // Without vertical and historic alternates, which the page never asks for.
      noLayoutClosure: true,
    });
    writeFileSync(join(target, name), subset);
    sha256[name] = createHash('sha256').update(subset).digest('hex');
    console.log(`${name}: ${characters.length} characters, ${(subset.length / 1000).toFixed(0)} kB`);
  }
}
writeFileSync(
  join(target, 'subset.json'),
  `${JSON.stringify({ characters: characters.join(''), absent: absent.join(''), sha256 }, null, 2)}\n`,
);
copyFileSync(join(source, 'LICENSE_FONT'), join(target, 'OFL.txt'));
if (absent.length > 0) console.log(`not in Noto Sans JP, left to the system: ${absent.join(' ')}`);

/** Which of the characters the font's own character map knows. */
async function splitByPresence(font, wanted) {
  const known = characterMap(font);
  const has = (character) => known.has(character.codePointAt(0));
  return { characters: wanted.filter(has), absent: wanted.filter((character) => !has(character)) };
}

/** Code points of the font's format 12 `cmap` table: https://learn.microsoft.com/typography/opentype/spec/cmap */
function characterMap(font) {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  const cmap = font.readUInt32BE(entry + 8);
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + index * 8),
  );
  const full = subtables.find((at) => font.readUInt16BE(at) === 12);
  const codePoints = new Set();
  for (let group = 0; group < font.readUInt32BE(full + 12); group++) {
    const at = full + 16 + group * 12;
    for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code++) codePoints.add(code);
  }
  return codePoints;
}
