protections=''
terminated=False
balancers=()
pools=()
if [ -n "$THERE" ]; then
  terminated=$(aws cloudformation describe-stacks --stack-name "$STACK" \
    --query 'Stacks[0].EnableTerminationProtection' --output text)
  [ "$terminated" != True ] || protections=' the stack;'
  found=$(resources AWS::ElasticLoadBalancingV2::LoadBalancer)
  for id in $found; do
    case "$id" in arn:*) ;; *) continue ;; esac
    on=$(ask elbv2 describe-load-balancer-attributes --load-balancer-arn "$id" \
      --query "Attributes[?Key=='deletion_protection.enabled'].Value")
    if [ "$on" = true ]; then
      balancers+=("$id")
      protections="$protections the load balancer ${id##*:loadbalancer/};"
    fi
  done
  found=$(resources AWS::Cognito::UserPool)
  for id in $found; do
    on=$(ask cognito-idp describe-user-pool --user-pool-id "$id" --query UserPool.DeletionProtection)
    if [ "$on" = ACTIVE ]; then
      pools+=("$id")
      protections="$protections the user pool $id;"
    fi
  done
fi
