# Log groups that the services themselves made for what was in the stack.
own_logs() {
  local ids id
  ids=$(resources AWS::ECS::Cluster)
  for id in $ids; do echo "/aws/ecs/containerinsights/$id/"; done
  ids=$(resources AWS::Lambda::Function)
  for id in $ids; do echo "/aws/lambda/$id"; done
  ids=$(resources AWS::ApiGateway::RestApi)
  for id in $ids; do echo "API-Gateway-Execution-Logs_$id/"; done
}
groups_of() {
  ask logs describe-log-groups --log-group-name-prefix "$1" \
    --query "logGroups[?logGroupName=='$1' || ends_with('$1','/')].[logGroupName]"
}
prefixes=$(own_logs)
for prefix in $prefixes; do
  groups=$(groups_of "$prefix")
  for group in $groups; do aws logs delete-log-group --log-group-name "$group" || true; done
done
