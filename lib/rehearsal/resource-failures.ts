const handler = (message: string, code: string) =>
  `Resource handler returned message: "${message}" (RequestToken: 00000000-0000-4000-8000-000000000000, HandlerErrorCode: ${code})`;

const CREATE_OR_UPDATE: Record<string, string> = {
  'AWS::ECS::Service': handler(
    "Error occurred during operation 'ECS Deployment Circuit Breaker was triggered'.",
    'GeneralServiceException',
  ),
  'AWS::EC2::NatGateway': handler(
    'The maximum number of NAT gateways has been reached. (Service: Ec2, Status Code: 400)',
    'ServiceLimitExceeded',
  ),
  'AWS::EC2::VPC': handler(
    'The maximum number of VPCs has been reached. (Service: Ec2, Status Code: 400)',
    'ServiceLimitExceeded',
  ),
  'AWS::EC2::EIP': handler(
    'The maximum number of addresses has been reached. (Service: Ec2, Status Code: 400)',
    'ServiceLimitExceeded',
  ),
  'AWS::IAM::Role': handler('Role with that name already exists. (Service: Iam, Status Code: 409)', 'AlreadyExists'),
  'AWS::ECS::Cluster': handler(
    'Invalid request provided: CreateCluster Invalid Request: Unable to assume the service linked role. Please verify that the ECS service linked role exists. (Service: AmazonECS; Status Code: 400; Error Code: InvalidParameterException)',
    'InvalidRequest',
  ),
  'AWS::ECS::TaskDefinition': handler(
    'Invalid request provided: Create TaskDefinition: No Fargate configuration exists for given values. (Service: AmazonECS; Status Code: 400; Error Code: ClientException)',
    'InvalidRequest',
  ),
  'AWS::ApiGateway::Stage': handler(
    'CloudWatch Logs role ARN must be set in account settings to enable logging (Service: ApiGateway, Status Code: 400)',
    'InvalidRequest',
  ),
  'AWS::ElasticLoadBalancingV2::LoadBalancer': handler(
    'A load balancer cannot be attached to multiple subnets in the same Availability Zone (Service: ElasticLoadBalancingV2, Status Code: 400)',
    'InvalidRequest',
  ),
  'AWS::AutoScaling::AutoScalingGroup': handler(
    'You have requested more vCPU capacity than your current vCPU limit allows for the instance bucket that the specified instance type belongs to. Launching EC2 instance failed.',
    'NotStabilized',
  ),
  'AWS::Logs::LogGroup': handler(
    'Resource of type AWS::Logs::LogGroup already exists. (Service: CloudWatchLogs, Status Code: 400)',
    'AlreadyExists',
  ),
  'AWS::ServiceDiscovery::PrivateDnsNamespace': handler(
    'The VPC is already associated with another hosted zone with the same domain name. (Error Code: CONFLICTING_DOMAIN_EXISTS)',
    'GeneralServiceException',
  ),
};

const DELETE: Record<string, string> = {
  'AWS::S3::Bucket': handler(
    'The bucket you tried to delete is not empty (Service: S3, Status Code: 409)',
    'GeneralServiceException',
  ),
  'AWS::EC2::SecurityGroup': handler(
    'resource has a dependent object (Service: Ec2, Status Code: 400)',
    'InvalidRequest',
  ),
  'AWS::EC2::Subnet': handler(
    'The subnet has dependencies and cannot be deleted. (Service: Ec2, Status Code: 400)',
    'InvalidRequest',
  ),
  'AWS::EC2::VPC': handler(
    'The vpc has dependencies and cannot be deleted. (Service: Ec2, Status Code: 400)',
    'InvalidRequest',
  ),
  'AWS::ECR::Repository': handler(
    'The repository cannot be deleted because it still contains images (Service: Ecr, Status Code: 400)',
    'InvalidRequest',
  ),
};

const ANY = handler('The request could not be carried out by the service. (Status Code: 400)', 'InvalidRequest');

/** Why a resource of a type fails, as its service would put it. */
export function failureReason(type: string, work: 'create' | 'update' | 'delete'): string {
  return (work === 'delete' ? DELETE[type] : CREATE_OR_UPDATE[type]) ?? ANY;
}
