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

# What nothing brings back once it is gone.
is_data() {
  case "$1" in
    AWS::Logs::LogGroup | AWS::S3::Bucket | AWS::ECR::Repository | AWS::Cognito::UserPool | AWS::KMS::Key) ;;
    *) return 1 ;;
  esac
}
is_any() { true; }

list_changes() {
  change_set 'Changes[].ResourceChange.[Action,LogicalResourceId,ResourceType,Replacement,PolicyAction]'
}

# losses_in CHANGES TEST: what goes with these changes, of the types that TEST says yes to.
losses_in() {
  local action id type replacement policy loss
  while IFS=$'\t' read -r action id type replacement policy; do
    "$2" "$type" || continue
    case "$action:$replacement:$policy:$type" in
      Modify:*:ReplaceAndRetain:AWS::ECR::Repository)
        echo "  $id: an empty one takes its place, and tasks cannot pull from the old one, which stays"
        ;;
      *Retain:AWS::* | Modify:False:* | Add:*) ;;
      *)
        loss=$(loss_of "$type")
        [ -z "$loss" ] || echo "  $id: $loss"
        ;;
    esac
  done <<<"$1"
}
