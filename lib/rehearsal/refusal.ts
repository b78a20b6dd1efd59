/** An answer of AWS's that says no; the SDK makes its error of the code, so it is spelled as on the wire. */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** CloudFormation's most frequent refusal. */
export function invalid(message: string): Refusal {
  return new Refusal('ValidationError', message);
}
