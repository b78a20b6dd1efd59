const NETWORK = /^(ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|EHOST|ENET|EAI_)/;
// Connection exceptions, and what a server says that stops, starts or has no place left (PostgreSQL, appendix A).
const STATES = /^(08...|57P0[1-5]|53300)$/;
const WORDS = /connection terminated|connection ended|timeout exceeded when trying to connect|not queryable/i;

function saysAway(error: Error): boolean {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return NETWORK.test(code) || STATES.test(code) || WORDS.test(error.message);
}

/** Whether a database could not be reached, so that the same may work later; the query builder wraps what the driver threw. */
export function isAway(error: unknown): boolean {
  for (let next = error; next instanceof Error; next = next.cause) {
    if (saysAway(next) || (next instanceof AggregateError && next.errors.some(isAway))) return true;
  }
  return false;
}
