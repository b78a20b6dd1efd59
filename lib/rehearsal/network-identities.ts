import { identified, type Make, text } from './identity-forms.ts';
import { hexOf } from './stack.ts';

const ec2 =
  (prefix: string, attribute?: string): Make =>
  (origin) => {
    const physicalId = `${prefix}-0${hexOf(origin.seed, 16)}`;
    return { physicalId, attributes: attribute === undefined ? {} : { [attribute]: physicalId } };
  };

export const NETWORK_IDENTITIES: Readonly<Record<string, Make>> = {
  'AWS::EC2::EIP': identified(
    ({ seed }) => `203.0.113.${1 + (Number.parseInt(hexOf(seed, 4), 16) % 254)}`,
    (address, { seed }) => ({ AllocationId: `eipalloc-0${hexOf(seed, 16)}`, PublicIp: address }),
  ),
  'AWS::EC2::FlowLog': ec2('fl', 'Id'),
  'AWS::EC2::InternetGateway': ec2('igw', 'InternetGatewayId'),
  'AWS::EC2::LaunchTemplate': identified(
    ({ seed }) => `lt-0${hexOf(seed, 16)}`,
    () => ({ LatestVersionNumber: '1', DefaultVersionNumber: '1' }),
  ),
  'AWS::EC2::NatGateway': ec2('nat', 'NatGatewayId'),
  'AWS::EC2::RouteTable': ec2('rtb', 'RouteTableId'),
  'AWS::EC2::SecurityGroup': ec2('sg', 'GroupId'),
  'AWS::EC2::SecurityGroupIngress': ec2('sgr', 'Id'),
  'AWS::EC2::Subnet': ec2('subnet', 'SubnetId'),
  'AWS::EC2::SubnetRouteTableAssociation': ec2('rtbassoc', 'Id'),
  'AWS::EC2::VPC': identified(
    ({ seed }) => `vpc-0${hexOf(seed, 16)}`,
    (id, { seed, properties }) => ({
      VpcId: id,
      CidrBlock: text(properties.CidrBlock),
      DefaultSecurityGroup: `sg-0${hexOf(`${seed} default`, 16)}`,
    }),
  ),
  'AWS::EC2::VPCEndpoint': ec2('vpce', 'Id'),
};
