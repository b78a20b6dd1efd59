# What goes with a resource when another one takes its place.
loss_of() {
  case "$1" in
    AWS::ElasticLoadBalancingV2::LoadBalancer | AWS::ApiGateway::RestApi | AWS::ApiGateway::Stage)
      echo 'the address changes, and callers of the old one get no answer'
      ;;
    AWS::ApiGateway::DomainName* | AWS::Route53::RecordSet) echo 'the name does not answer for some minutes' ;;
    AWS::EC2::EIP | AWS::EC2::NatGateway) echo 'the address changes from which the tasks call out' ;;
    AWS::EC2::VPC | AWS::EC2::Subnet) echo 'everything in it is made anew, its addresses included' ;;
    AWS::ECS::Service | AWS::ECS::Cluster) echo 'its tasks stop, and nobody answers until new ones are there' ;;
    AWS::ServiceDiscovery::PrivateDnsNamespace | AWS::ServiceDiscovery::Service)
      echo 'its names are unknown until the tasks have registered anew'
      ;;
    AWS::Logs::LogGroup) echo 'the logs in it are lost' ;;
    AWS::S3::Bucket) echo 'it has to be empty, and what was in it is lost' ;;
    AWS::ECR::Repository) echo 'the images in it are lost' ;;
    AWS::Cognito::UserPool) echo 'its users are lost' ;;
    AWS::KMS::Key) echo 'what it has encrypted can be read no more' ;;
  esac
}

show_changes() {
  local changes losses='' action id type replacement policy loss
  changes=$(change_set 'Changes[].ResourceChange.[Action,LogicalResourceId,ResourceType,Replacement,PolicyAction]')
  printf '%-8s %-38s %-46s %s\n' ACTION 'LOGICAL ID' TYPE REPLACEMENT
  while IFS=$'\t' read -r action id type replacement policy; do
    [ -n "$id" ] || continue
    printf '%-8s %-38s %-46s %s\n' "$action" "$id" "$type" "${replacement/#None/-}"
    case "$action:$replacement:$policy" in *Retain | Modify:False:* | Add:*) continue ;; esac
    loss=$(loss_of "$type")
    [ -z "$loss" ] || losses="$losses  $id: $loss"$'\n'
  done <<<"$changes"
  if [ -n "$losses" ]; then
    printf '\nWhat is removed or replaced (Conditional: perhaps) takes something with it:\n%s' "$losses"
  else
    printf '\nNo data and no address is lost.\n'
  fi
}

read_kind
if [ "$KIND" = CREATE ]; then
  echo "There is no stack $STACK yet: ./deploy.sh makes it." >&2
  exit 1
fi
make_change_set
if [ -n "$CHANGES" ]; then
  show_changes
else
  echo "Nothing to change: the stack $STACK is as template.yaml and parameters.json say."
fi
