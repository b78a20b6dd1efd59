import { SECONDS_PER_MONTH } from './hours.ts';

/** What a month brings; a few plain figures. */
export type Usage = {
  /** Requests a second, on average. */
  requestsPerSecond: number;
  requestKb: number;
  responseKb: number;
  /** Requests that go through one connection; 1, the dearest case, where nobody says. */
  requestsPerConnection: number;
  /** Container logs of a month; one month of them is kept. */
  logGb: number;
  /** VPC flow logs of a month. */
  flowLogGb: number;
  /** Access logs of a month in S3; one month of them is kept. */
  accessLogGb: number;
  /** What the tasks send and fetch through NAT gateways or interface endpoints. */
  outboundGb: number;
  /** Container images kept in ECR. */
  imageGb: number;
  /** People who sign in during a month. */
  users: number;
  /** What AWS WAF logs of a request. */
  firewallLogKb: number;
  /** What the Lambda authorizer takes for a request that it is asked about. */
  authorizerMs: number;
};

/** Left running with nobody there. */
export const IDLE: Usage = {
  requestsPerSecond: 0,
  requestKb: 0,
  responseKb: 0,
  requestsPerConnection: 1,
  logGb: 0,
  flowLogGb: 0,
  accessLogGb: 0,
  outboundGb: 0,
  imageGb: 0,
  users: 0,
  firewallLogKb: 2,
  authorizerMs: 100,
};

/** A small service, a starting point where nobody gave figures: a request a second of a few kB. */
export const SMALL: Usage = {
  ...IDLE,
  requestsPerSecond: 1,
  requestKb: 1,
  responseKb: 4,
  logGb: 2,
  flowLogGb: 2,
  accessLogGb: 1,
  outboundGb: 10,
  users: 100,
};

const KB_PER_GB = 1024 * 1024;

/** Requests a month. */
export const requestsPerMonth = ({ requestsPerSecond }: Usage): number => requestsPerSecond * SECONDS_PER_MONTH;
/** What goes out to callers in a month. */
export const responseGb = (usage: Usage): number => (requestsPerMonth(usage) * usage.responseKb) / KB_PER_GB;
/** What AWS WAF logs in a month. */
export const firewallLogGb = (usage: Usage): number => (requestsPerMonth(usage) * usage.firewallLogKb) / KB_PER_GB;
/** Requests that X-Ray's default rule samples in a month: the first of each second, and a twentieth of the others. */
export function tracesPerMonth({ requestsPerSecond }: Usage): number {
  const first = Math.min(1, requestsPerSecond);
  return (first + 0.05 * (requestsPerSecond - first)) * SECONDS_PER_MONTH;
}
/** What a balancer moves in an hour, both ways. */
export const trafficGbPerHour = ({ requestsPerSecond, requestKb, responseKb }: Usage): number =>
  (requestsPerSecond * 3600 * (requestKb + responseKb)) / KB_PER_GB;
/** Connections that callers open in a second. */
export const connectionsPerSecond = ({ requestsPerSecond, requestsPerConnection }: Usage): number =>
  requestsPerSecond / Math.max(1, requestsPerConnection);
