export const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Whether a text is a month, as `YYYY-MM`. Months compare as texts. */
export function isMonth(text: string): boolean {
  return MONTH.test(text);
}
