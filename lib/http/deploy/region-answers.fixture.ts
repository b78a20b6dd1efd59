import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import { type Clients, createClients } from '#lib/deploy/clients.ts';

/** What each action answers; one that is absent is denied as EC2 denies, `undefined` never answers. */
export type Answers = Readonly<Record<string, string | undefined>>;

const xml = (action: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><${action}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>59dbff89-35bd-4eac-99ed-be587EXAMPLE</requestId>${content}</${action}Response>`;
const DENIED =
  '<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>You are not authorized to perform this operation.</Message></Error></Errors></Response>';

/** An account of which EC2 and Service Quotas answer as their references show it, on a loopback port. */
export async function accountThatSays(answers: Answers): Promise<{ clients: Clients; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const target = request.headers['x-amz-target'];
    const action = target ? String(target).split('.')[1] : new URLSearchParams(body).get('Action');
    asked.push(body);
    if (action && action in answers && answers[action] === undefined) return;
    const said = answers[action ?? ''];
    response.statusCode = said === undefined ? 403 : 200;
    response.end(said === undefined ? DENIED : target ? said : xml(action ?? '', said));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'canary' };
  const region = 'ap-northeast-1';
  return { clients: createClients({ region, endpoint: `http://127.0.0.1:${port}`, credentials }), asked };
}

/** Two addresses as DescribeAddresses shows them: one with a network interface and tags, one without. */
export const TWO_ADDRESSES = `<addressesSet>
  <item><publicIp>203.0.113.41</publicIp><allocationId>eipalloc-08229861</allocationId><domain>vpc</domain>
    <instanceId>i-0598c7d356eba48d7</instanceId><associationId>eipassoc-f0229899</associationId>
    <tagSet><item><key>Name</key><value>nat</value></item></tagSet><publicIpv4Pool>amazon</publicIpv4Pool></item>
  <item><publicIp>198.51.100.2</publicIp><allocationId>eipalloc-01234567</allocationId><domain>vpc</domain></item>
</addressesSet>`;

/** Two VPCs as DescribeVpcs shows them, with the associations of their ranges. */
export const TWO_VPCS = `<vpcSet>
  <item><vpcId>vpc-081ec835f303f720e</vpcId><ownerId>000000000000</ownerId><state>available</state>
    <cidrBlockAssociationSet><item><cidrBlock>172.31.0.0/16</cidrBlock><associationId>vpc-cidr-assoc-1</associationId></item></cidrBlockAssociationSet></item>
  <item><vpcId>vpc-04c8a9d5</vpcId><ownerId>000000000000</ownerId><state>available</state></item>
</vpcSet>`;

/** An applied quota as GetServiceQuota shows it. */
export const quotaOf = (value: number) =>
  JSON.stringify({ Quota: { ServiceCode: 'ec2', QuotaCode: 'L-0263D0A3', Value: value, Adjustable: true } });

/** Zones of Tokyo in an old account, whose first name means a zone without VPC links. */
export const OLD_ZONES = `<availabilityZoneInfo>
  <item><optInStatus>opt-in-not-required</optInStatus><messageSet/><regionName>ap-northeast-1</regionName><zoneName>ap-northeast-1a</zoneName><zoneId>apne1-az3</zoneId><zoneType>availability-zone</zoneType><zoneState>available</zoneState></item>
  <item><messageSet/><regionName>ap-northeast-1</regionName><zoneName>ap-northeast-1b</zoneName><zoneId>apne1-az2</zoneId><zoneType>availability-zone</zoneType><zoneState>available</zoneState></item>
  <item><messageSet/><regionName>ap-northeast-1</regionName><zoneName>ap-northeast-1c</zoneName><zoneId>apne1-az1</zoneId><zoneType>availability-zone</zoneType><zoneState>available</zoneState></item>
</availabilityZoneInfo>`;

/** Subnets in zones, by the letters of the zones. */
export const subnetsIn = (...letters: string[]) => {
  const items = letters.map(
    (letter) =>
      `<item><subnetId>subnet-${letter}</subnetId><availabilityZone>ap-northeast-1${letter}</availabilityZone><availabilityZoneId>ignored</availabilityZoneId><tagSet/></item>`,
  );
  return `<subnetSet>${items.join('')}</subnetSet>`;
};
