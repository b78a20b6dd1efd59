import { expect, test } from 'vitest';
import { amountText, hourUsd, monthUsd, percent, rateText, unitUsd } from './amounts.ts';

test('amounts of a month are said to the cent, of an hour to a tenth of it, prices with all their decimals', () => {
  expect([monthUsd(78.245, 'en'), monthUsd(1234.5, 'ja'), hourUsd(0.1072, 'en')]).toEqual([
    '$78.25',
    '$1,234.50',
    '$0.107',
  ]);
  expect([unitUsd(3.5, 'en'), unitUsd(0.004445, 'en')]).toEqual(['$3.50', '$0.004445']);
});

test('a quantity has its unit in the language of the page; what is paid by the month is only counted', () => {
  expect(amountText(730, 'hour', 'en')).toBe('730 hours');
  expect(amountText(7.884, 'million', 'ja')).toBe('7.884 百万回');
  expect(amountText(2, 'month', 'en')).toBe('2');
});

test('shares and rates are said as short as they mean something', () => {
  expect([percent(0.4213), percent(1)]).toEqual(['42', '100']);
  expect([rateText(0.80812, 'en'), rateText(40, 'en')]).toEqual(['0.808', '40']);
});
