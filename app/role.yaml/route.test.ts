import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { composeContent } from '#lib/bundle/composed-template.ts';
import { combinations } from '#lib/catalog/combinations.ts';
import { theCatalog } from '#lib/catalog/read.ts';
import { covered, isAllowed, policies, statements, template, text, VARIANTS } from './role.fixture.ts';

function typesOf(pick: string, settings: Record<string, string>): string[] {
  return Object.values(composeContent(pick, settings).template.Resources).map(({ Type }) => Type);
}

const types = new Set(
  combinations(theCatalog()).flatMap(({ id }) => VARIANTS.flatMap((settings) => typesOf(id, settings))),
);

/** Every type that a fragment can bring, in whatever settings. */
const inFragments = readdirSync('templates', { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(base|launch|balance|deploy)\/.*\.yml$/.test(file))
  .flatMap((file) => [...readFileSync(`templates/${file}`, 'utf8').matchAll(/^ {4}Type: (AWS::\w+::\w+)$/gm)])
  .map(([, type = '']) => type);

/** What makes and what removes a resource of each type, as the service's API reference names them. */
const NEEDED: Record<string, readonly string[]> = {
  'AWS::ApiGateway::Account': ['apigateway:PATCH'],
  'AWS::ApiGateway::Authorizer': ['apigateway:POST', 'apigateway:DELETE'],
  'AWS::ApiGateway::BasePathMapping': ['apigateway:POST', 'apigateway:DELETE'],
  'AWS::ApiGateway::Deployment': ['apigateway:POST', 'apigateway:DELETE'],
  'AWS::ApiGateway::DomainName': ['apigateway:POST', 'apigateway:DELETE'],
  'AWS::ApiGateway::Method': ['apigateway:PUT', 'apigateway:DELETE'],
  'AWS::ApiGateway::Resource': ['apigateway:POST', 'apigateway:DELETE'],
  'AWS::ApiGateway::RestApi': ['apigateway:POST', 'apigateway:DELETE'],
  'AWS::ApiGateway::Stage': ['apigateway:POST', 'apigateway:DELETE'],
  'AWS::ApiGateway::VpcLink': ['apigateway:POST', 'apigateway:DELETE'],
  'AWS::ApiGatewayV2::VpcLink': ['apigateway:POST', 'apigateway:DELETE'],
  'AWS::ApplicationAutoScaling::ScalableTarget': [
    'application-autoscaling:RegisterScalableTarget',
    'application-autoscaling:DeregisterScalableTarget',
  ],
  'AWS::ApplicationAutoScaling::ScalingPolicy': [
    'application-autoscaling:PutScalingPolicy',
    'application-autoscaling:DeleteScalingPolicy',
  ],
  'AWS::AutoScaling::AutoScalingGroup': [
    'autoscaling:CreateAutoScalingGroup',
    'autoscaling:DeleteAutoScalingGroup',
    'ec2:RunInstances',
  ],
  'AWS::CloudWatch::Alarm': ['cloudwatch:PutMetricAlarm', 'cloudwatch:DeleteAlarms'],
  'AWS::Cognito::UserPool': ['cognito-idp:CreateUserPool', 'cognito-idp:DeleteUserPool'],
  'AWS::Cognito::UserPoolClient': ['cognito-idp:CreateUserPoolClient', 'cognito-idp:DeleteUserPoolClient'],
  'AWS::Cognito::UserPoolDomain': ['cognito-idp:CreateUserPoolDomain', 'cognito-idp:DeleteUserPoolDomain'],
  'AWS::EC2::EIP': ['ec2:AllocateAddress', 'ec2:ReleaseAddress'],
  'AWS::EC2::FlowLog': ['ec2:CreateFlowLogs', 'ec2:DeleteFlowLogs'],
  'AWS::EC2::InternetGateway': ['ec2:CreateInternetGateway', 'ec2:DeleteInternetGateway'],
  'AWS::EC2::LaunchTemplate': ['ec2:CreateLaunchTemplate', 'ec2:DeleteLaunchTemplate'],
  'AWS::EC2::NatGateway': ['ec2:CreateNatGateway', 'ec2:DeleteNatGateway'],
  'AWS::EC2::Route': ['ec2:CreateRoute', 'ec2:DeleteRoute'],
  'AWS::EC2::RouteTable': ['ec2:CreateRouteTable', 'ec2:DeleteRouteTable'],
  'AWS::EC2::SecurityGroup': ['ec2:CreateSecurityGroup', 'ec2:DeleteSecurityGroup'],
  'AWS::EC2::SecurityGroupIngress': ['ec2:AuthorizeSecurityGroupIngress', 'ec2:RevokeSecurityGroupIngress'],
  'AWS::EC2::Subnet': ['ec2:CreateSubnet', 'ec2:DeleteSubnet'],
  'AWS::EC2::SubnetRouteTableAssociation': ['ec2:AssociateRouteTable', 'ec2:DisassociateRouteTable'],
  'AWS::EC2::VPC': ['ec2:CreateVpc', 'ec2:DeleteVpc', 'ec2:ModifyVpcAttribute'],
  'AWS::EC2::VPCEndpoint': ['ec2:CreateVpcEndpoint', 'ec2:DeleteVpcEndpoints'],
  'AWS::EC2::VPCGatewayAttachment': ['ec2:AttachInternetGateway', 'ec2:DetachInternetGateway'],
  'AWS::ECR::Repository': ['ecr:CreateRepository', 'ecr:DeleteRepository'],
  'AWS::ECS::CapacityProvider': ['ecs:CreateCapacityProvider', 'ecs:DeleteCapacityProvider'],
  'AWS::ECS::Cluster': ['ecs:CreateCluster', 'ecs:DeleteCluster'],
  'AWS::ECS::ClusterCapacityProviderAssociations': ['ecs:PutClusterCapacityProviders'],
  'AWS::ECS::Service': ['ecs:CreateService', 'ecs:DeleteService', 'ecs:DescribeServices', 'iam:PassRole'],
  'AWS::ECS::TaskDefinition': ['ecs:RegisterTaskDefinition', 'ecs:DeregisterTaskDefinition', 'iam:PassRole'],
  'AWS::ElasticLoadBalancingV2::Listener': [
    'elasticloadbalancing:CreateListener',
    'elasticloadbalancing:DeleteListener',
  ],
  'AWS::ElasticLoadBalancingV2::ListenerRule': ['elasticloadbalancing:CreateRule', 'elasticloadbalancing:DeleteRule'],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': [
    'elasticloadbalancing:CreateLoadBalancer',
    'elasticloadbalancing:DeleteLoadBalancer',
  ],
  'AWS::ElasticLoadBalancingV2::TargetGroup': [
    'elasticloadbalancing:CreateTargetGroup',
    'elasticloadbalancing:DeleteTargetGroup',
  ],
  'AWS::IAM::InstanceProfile': ['iam:CreateInstanceProfile', 'iam:DeleteInstanceProfile'],
  'AWS::IAM::Role': ['iam:CreateRole', 'iam:DeleteRole', 'iam:PutRolePolicy', 'iam:AttachRolePolicy'],
  'AWS::KMS::Key': ['kms:CreateKey', 'kms:ScheduleKeyDeletion'],
  'AWS::Lambda::Function': ['lambda:CreateFunction', 'lambda:DeleteFunction'],
  'AWS::Lambda::Permission': ['lambda:AddPermission', 'lambda:RemovePermission'],
  'AWS::Logs::LogGroup': ['logs:CreateLogGroup', 'logs:DeleteLogGroup', 'logs:PutRetentionPolicy'],
  'AWS::Route53::RecordSet': ['route53:ChangeResourceRecordSets'],
  'AWS::S3::Bucket': ['s3:CreateBucket', 's3:DeleteBucket'],
  'AWS::S3::BucketPolicy': ['s3:PutBucketPolicy', 's3:DeleteBucketPolicy'],
  'AWS::ServiceDiscovery::HttpNamespace': ['servicediscovery:CreateHttpNamespace', 'servicediscovery:DeleteNamespace'],
  'AWS::ServiceDiscovery::PrivateDnsNamespace': [
    'servicediscovery:CreatePrivateDnsNamespace',
    'servicediscovery:DeleteNamespace',
    'route53:CreateHostedZone',
  ],
  'AWS::ServiceDiscovery::Service': ['servicediscovery:CreateService', 'servicediscovery:DeleteService'],
  'AWS::WAFv2::LoggingConfiguration': ['wafv2:PutLoggingConfiguration', 'wafv2:DeleteLoggingConfiguration'],
  'AWS::WAFv2::WebACL': ['wafv2:CreateWebACL', 'wafv2:DeleteWebACL'],
  'AWS::WAFv2::WebACLAssociation': ['wafv2:AssociateWebACL', 'wafv2:DisassociateWebACL'],
};

test('every resource type that a bundle can hold is covered, and made and removed with the rights of the role', () => {
  expect(inFragments.length).toBeGreaterThan(50);
  expect([...types, ...inFragments].filter((type) => !covered.includes(type))).toEqual([]);
  for (const type of covered) {
    const missing = NEEDED[type]?.filter((action) => !isAllowed(action));
    expect([type, missing]).toEqual([type, []]);
  }
}, 60_000);

test('the role makes no people and no keys, and does not touch itself', () => {
  const denied = statements.filter(({ Effect }) => Effect === 'Deny').flatMap(({ Action }) => Action);
  const isDenied = (action: string) =>
    denied.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(action));
  for (const action of [
    'iam:CreateUser',
    'iam:CreateAccessKey',
    'iam:CreateLoginProfile',
    'iam:AttachUserPolicy',
    'iam:CreateGroup',
  ])
    expect([action, isDenied(action)]).toEqual([action, true]);
  expect(text).toContain('role/${RoleName}');
  for (const action of [
    'iam:CreateUser',
    'iam:CreateAccessKey',
    'iam:CreatePolicy',
    'organizations:LeaveOrganization',
    's3:GetObject',
  ])
    expect([action, isAllowed(action)]).toEqual([action, false]);
});

test('what names a role, a stack or a bucket is limited to the prefix, the rest to one Region', () => {
  for (const { Effect, Action, Resource, ...rest } of statements) {
    if (Effect === 'Deny' || Resource !== '*') continue;
    const isGlobal = Action.every((action) => /^(route53|acm):/.test(action));
    expect([Action[0], isGlobal || JSON.stringify(rest).includes('aws:RequestedRegion')]).toEqual([Action[0], true]);
  }
  for (const action of [
    'iam:CreateRole',
    'iam:PassRole',
    'cloudformation:DeleteStack',
    's3:DeleteBucket',
    'lambda:CreateFunction',
  ]) {
    const allowing = statements.filter(({ Effect, Action }) => Effect === 'Allow' && Action.includes(action));
    expect([action, allowing.map(({ Resource }) => String(Resource))]).toEqual([
      action,
      [expect.stringContaining('${StackNamePrefix}')],
    ]);
  }
});

test('the external id is a secret parameter that must be given', () => {
  expect(template.Parameters.ExternalId).toMatchObject({ NoEcho: true });
  expect(Object.values(template.Parameters).filter(({ Default }) => Default !== undefined)).toEqual([]);
  expect(text).toContain("'sts:ExternalId': !Ref ExternalId");
});

test('each policy is smaller than what IAM takes: 6,144 characters without white space', () => {
  for (const { Properties } of policies) {
    const filled = JSON.stringify(Properties.PolicyDocument).replaceAll(/\$\{[^}]+\}/g, 'x'.repeat(31));
    expect(filled.replaceAll(/\s/g, '').length).toBeLessThan(6144);
  }
});
