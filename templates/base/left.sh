ours="Name=tag:aws:cloudformation:stack-name,Values=$STACK"
look 'NAT gateway' 'aws ec2 delete-nat-gateway --nat-gateway-id ' ask ec2 describe-nat-gateways \
  --filter "$ours" Name=state,Values=pending,available,failed --query 'NatGateways[].[NatGatewayId]'
look 'Elastic IP address' 'aws ec2 release-address --allocation-id ' ask ec2 describe-addresses \
  --filters "$ours" --query 'Addresses[].[AllocationId]'
look 'VPC endpoint' 'aws ec2 delete-vpc-endpoints --vpc-endpoint-ids ' ask ec2 describe-vpc-endpoints \
  --filters "$ours" --query "VpcEndpoints[?State!='deleted' && State!='deleting'].[VpcEndpointId]"
# Load balancers take no filter for tags, and what knows the tags forgets late.
balancers_left() {
  local ids id
  ids=$(ask resourcegroupstaggingapi get-resources --resource-type-filters elasticloadbalancing:loadbalancer \
    --tag-filters "Key=aws:cloudformation:stack-name,Values=$STACK" --query 'ResourceTagMappingList[].[ResourceARN]') || return
  for id in $ids; do
    ask elbv2 describe-load-balancers --load-balancer-arns "$id" --query 'LoadBalancers[].[LoadBalancerArn]' || return
  done
}
look 'load balancer' 'aws elbv2 delete-load-balancer --load-balancer-arn ' balancers_left
for prefix in "/ecs/$STACK" "/ecs/$STACK/" $prefixes; do
  look 'log group' 'aws logs delete-log-group --log-group-name ' groups_of "$prefix"
done
for bucket in $buckets; do
  look bucket 'aws s3 rb --force s3://' bucket_there "$bucket"
done
look bucket 'aws s3 rb s3://' bucket_there "$STACK-$ACCOUNT"

# What the template keeps, or what CloudFormation gave up on; buckets have just been looked for.
kept_by_stack() {
  [ -n "$STACK_ID" ] || return 0
  ask cloudformation list-stack-resources --stack-name "$STACK_ID" --query "StackResourceSummaries[?ResourceStatus!='DELETE_COMPLETE' && PhysicalResourceId && ResourceType!='AWS::S3::Bucket'].[join('=',[ResourceType,PhysicalResourceId])]"
}
look 'of the stack' 'aws cloudcontrol delete-resource, or the console of its service: ' kept_by_stack
