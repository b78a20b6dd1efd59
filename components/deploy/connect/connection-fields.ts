/** The rules of what a person types, as the API has them; the server looks again. */
const RULES = {
  name: /^(?=.*\S)[^\p{Cc}\p{Cf}]{1,60}$/u,
  accountId: /^\d{12}$/,
  roleName: /^[\w+=,.@-]{1,64}$/,
  stackPrefix: /^[a-z][a-z0-9-]{0,30}$/,
} as const;

export type ConnectionField = keyof typeof RULES;

const FIELDS = Object.keys(RULES) as ConnectionField[];

/** The fields that cannot be sent as they are, in their order on the page. */
export function wrongFields(typed: Readonly<Record<string, unknown>>): ConnectionField[] {
  return FIELDS.filter((field) => !RULES[field].test(String(typed[field] ?? '')));
}
