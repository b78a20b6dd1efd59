/** What an answer says. A Date is written as AWS writes it; what is undefined is left out. */
export type Answer = string | number | boolean | Date | undefined | Answer[] | { [name: string]: Answer };

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// XML 1.0 has no way to write these, not even as a reference.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function escapeXml(text: string): string {
  return text
    .replace(UNWRITABLE, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
    .replaceAll('\r', '&#xD;');
}

function element(name: string, value: Answer): string {
  if (value === undefined) return '';
  return `<${name}>${content(value)}</${name}>`;
}

function content(value: Answer): string {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => element('member', item)).join('');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, inner]) => element(name, inner))
      .join('');
  return escapeXml(String(value));
}

export const NAMESPACES = {
  cloudformation: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
  iam: 'https://iam.amazonaws.com/doc/2010-05-08/',
  sts: 'https://sts.amazonaws.com/doc/2011-06-15/',
};

/** An answer of an action. */
export function writeAnswer(action: string, answer: Answer, requestId: string, namespace: string): string {
  const result = answer === undefined ? '' : element(`${action}Result`, answer);
  const metadata = element('ResponseMetadata', { RequestId: requestId });
  return `<${action}Response xmlns="${namespace}">${result}${metadata}</${action}Response>`;
}

/** A refusal, by AWS's code. */
export function writeRefusal(refusal: { code: string; message: string; status: number }, requestId: string): string {
  const Type = refusal.status >= 500 ? 'Receiver' : 'Sender';
  const error = element('Error', { Type, Code: refusal.code, Message: refusal.message });
  return `<ErrorResponse xmlns="${NAMESPACES.cloudformation}">${error}${element('RequestId', requestId)}</ErrorResponse>`;
}
