const SECRET = 'arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:db-AbCdEf';

/** The largest bundle there is, as a query: five services, and every setting that they can have together. */
export const FIVE_SERVICES_WITH_EVERYTHING = new URLSearchParams([
  ['pick', 'fargate.api-gateway-nlb.cloudformation'],
  ['profile', 'production'],
  ['egress', 'nat-per-zone'],
  ['discovery', 'on'],
  ['arch', 'arm64'],
  ['spot', '50'],
  ['certificate', 'arn:aws:acm:ap-northeast-1:111122223333:certificate/12345678-90ab-cdef-1234-567890abcdef'],
  ['domain', 'app.example.com'],
  ['hosted-zone', 'Z0123456789ABCDEFGHIJ'],
  ['waf', 'on'],
  ['auth', 'lambda'],
  ['authz-url', 'https://authz.example.com/decide'],
  ['exec', 'on'],
  ['root', 'writable'],
  ...Array.from({ length: 5 }, (_, index) => [
    'service',
    `name:service-${index},port:${8080 + index},count:3,env:MODE=fast;LEVEL=info,secrets:DB_PASSWORD=${SECRET}${index < 4 ? '' : ',public:off'}`,
  ]),
]).toString();
