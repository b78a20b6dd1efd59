import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where text that a reader sees is written. */
const SOURCES = ['app', 'components', 'lib', 'templates'];
const TEXT_FILE = /\.(tsx?|ya?ml|md|sh|json|css)$/;

/** ASCII, Latin-1, kana and the signs of prose and formulas: what people type and tables need, whatever the content says. */
const ALWAYS = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x3041, 0x3096],
  [0x30a1, 0x30fe],
  [0xff01, 0xff5e],
]
  .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)))
  .concat([...'、。〈〉《》「」『』【】〔〕〜・゛゜々〆〇…‥‘’“”–—†‡•′″※←↑→↓⇒⇔−×÷±≤≥≠≈∞∴√①②③④⑤⑥⑦⑧⑨⑩○●◎□■△▲▽▼◇◆☆★✓℃™']);

/** Every character that the interface, its dictionaries and the content hold, sorted, each once. */
export function neededCharacters(root) {
  const characters = new Set(ALWAYS);
  for (const source of SOURCES) {
    for (const text of textsBelow(join(root, source))) for (const character of text) characters.add(character);
  }
  return [...characters]
    .filter((character) => isPrintable(character))
    .sort((a, b) => a.codePointAt(0) - b.codePointAt(0));
}

function* textsBelow(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    // A test's strings are no content: some hold characters that must never be shown.
    if (!entry.isFile() || !TEXT_FILE.test(entry.name) || entry.name.includes('.test.')) continue;
    const path = join(entry.parentPath, entry.name);
    if (!path.includes(join('app', 'fonts'))) yield readFileSync(path, 'utf8');
  }
}

/** Emoji and control characters come from the system, or not at all. */
function isPrintable(character) {
  return !/\ufe0f|[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Emoji_Presentation}]/u.test(character);
}
