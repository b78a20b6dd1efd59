/** A VPC, a queue of things in it, and a role without a name of its own. */
export const PLAIN = `
AWSTemplateFormatVersion: '2010-09-09'
Description: a small stack
Parameters:
  Cidr: {Type: String, Default: 10.0.0.0/16}
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties: {CidrBlock: !Ref Cidr}
  Subnet:
    Type: AWS::EC2::Subnet
    Properties: {VpcId: !Ref Vpc, CidrBlock: !Select [0, !Cidr [!GetAtt Vpc.CidrBlock, 4, 12]]}
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties: {VpcId: !Ref Vpc, GroupDescription: for the test}
  Log:
    Type: AWS::Logs::LogGroup
    Properties: {RetentionInDays: 7}
Outputs:
  VpcId: {Value: !Ref Vpc, Description: the VPC}
  Where: {Value: !Sub '\${Subnet}.\${AWS::Region}'}
`;
