# A service makes its role in an account with the first resource that needs it, and that can be too late for this one.
make_role() {
  grep -q "Type: $1" template.yaml || return 0
  if aws iam get-role --role-name "$3" >/dev/null 2>&1; then return 0; fi
  aws iam create-service-linked-role --aws-service-name "$2" >/dev/null 2>&1 ||
    echo "Could not make sure that the role $3 exists; going on without." >&2
}
make_role AWS::ECS:: ecs.amazonaws.com AWSServiceRoleForECS
make_role AWS::ElasticLoadBalancingV2:: elasticloadbalancing.amazonaws.com AWSServiceRoleForElasticLoadBalancing
make_role AWS::AutoScaling:: autoscaling.amazonaws.com AWSServiceRoleForAutoScaling
make_role AWS::ApplicationAutoScaling:: ecs.application-autoscaling.amazonaws.com AWSServiceRoleForApplicationAutoScaling_ECSService
