# "service down" reports success even where it could not remove this stack, which would then hold the namespace.
if [ -n "${CLUSTER:-}" ]; then
  names="amazon-ecs-cli-setup-service-discovery-service-$CLUSTER-$SERVICE"
  aws cloudformation delete-stack --stack-name "$names"
  aws cloudformation wait stack-delete-complete --stack-name "$names"
fi
