import { expect, test } from 'vitest';
import { csvCell, csvOf } from './csv.ts';

// Prefixes after which spreadsheets compute: OWASP, "CSV Injection".
test.each([
  ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
  ['+1', "'+1"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
])('%j cannot be computed', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['say "no"', '"say ""no"""'],
  ['a=b', 'a=b'],
  [-0.5, '-0.5'],
])('%j stays what it is', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

test('rows end as the standard says, behind a mark for Excel', () => {
  expect(
    csvOf([
      ['項目', 1],
      ['b', 2],
    ]),
  ).toBe('\uFEFF項目,1\r\nb,2\r\n');
});
