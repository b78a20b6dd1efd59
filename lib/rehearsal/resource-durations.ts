/** Seconds that a type takes on AWS. Judgement (2026-11) from what such stacks commonly show; no page of AWS's states them. */
type Seconds = { create: number; update: number; delete: number };

const QUICK: Seconds = { create: 3, update: 3, delete: 3 };

const SECONDS: Record<string, Seconds> = {
  'AWS::ApiGateway::Deployment': { create: 3, update: 3, delete: 2 },
  'AWS::ApiGateway::DomainName': { create: 20, update: 20, delete: 10 },
  'AWS::ApiGateway::VpcLink': { create: 170, update: 5, delete: 100 },
  'AWS::ApiGatewayV2::VpcLink': { create: 120, update: 5, delete: 90 },
  'AWS::ApplicationAutoScaling::ScalableTarget': { create: 8, update: 5, delete: 5 },
  'AWS::AutoScaling::AutoScalingGroup': { create: 60, update: 60, delete: 110 },
  'AWS::Cognito::UserPoolDomain': { create: 20, update: 20, delete: 10 },
  'AWS::EC2::EIP': { create: 16, update: 5, delete: 12 },
  'AWS::EC2::FlowLog': { create: 8, update: 5, delete: 5 },
  'AWS::EC2::InternetGateway': { create: 17, update: 5, delete: 12 },
  'AWS::EC2::LaunchTemplate': { create: 6, update: 6, delete: 5 },
  'AWS::EC2::NatGateway': { create: 112, update: 5, delete: 55 },
  'AWS::EC2::RouteTable': { create: 12, update: 5, delete: 5 },
  'AWS::EC2::SecurityGroup': { create: 7, update: 6, delete: 6 },
  'AWS::EC2::Subnet': { create: 6, update: 4, delete: 5 },
  'AWS::EC2::VPC': { create: 13, update: 5, delete: 4 },
  'AWS::EC2::VPCEndpoint': { create: 70, update: 30, delete: 45 },
  'AWS::ECR::Repository': { create: 5, update: 4, delete: 4 },
  'AWS::ECS::CapacityProvider': { create: 12, update: 10, delete: 30 },
  'AWS::ECS::Cluster': { create: 12, update: 6, delete: 8 },
  'AWS::ECS::ClusterCapacityProviderAssociations': { create: 25, update: 20, delete: 20 },
  'AWS::ECS::Service': { create: 150, update: 170, delete: 75 },
  'AWS::ECS::TaskDefinition': { create: 4, update: 4, delete: 3 },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': { create: 175, update: 10, delete: 25 },
  'AWS::ElasticLoadBalancingV2::TargetGroup': { create: 17, update: 6, delete: 6 },
  'AWS::IAM::InstanceProfile': { create: 122, update: 20, delete: 4 },
  'AWS::IAM::Role': { create: 19, update: 16, delete: 14 },
  'AWS::KMS::Key': { create: 125, update: 70, delete: 5 },
  'AWS::Lambda::Function': { create: 12, update: 10, delete: 8 },
  'AWS::Logs::LogGroup': { create: 9, update: 4, delete: 4 },
  'AWS::Route53::RecordSet': { create: 45, update: 45, delete: 40 },
  'AWS::S3::Bucket': { create: 24, update: 12, delete: 6 },
  'AWS::ServiceDiscovery::PrivateDnsNamespace': { create: 48, update: 20, delete: 45 },
  'AWS::ServiceDiscovery::HttpNamespace': { create: 6, update: 5, delete: 6 },
  'AWS::WAFv2::WebACL': { create: 12, update: 12, delete: 8 },
  'AWS::WAFv2::WebACLAssociation': { create: 14, update: 10, delete: 10 },
};

/** How long a type takes; a type of which we know nothing is quick. */
export function secondsOf(type: string, work: keyof Seconds): number {
  return (SECONDS[type] ?? QUICK)[work];
}
