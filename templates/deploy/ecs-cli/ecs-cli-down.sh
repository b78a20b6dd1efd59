# A stack whose creation was rolled back has no outputs, and no service can stand in it.
if output ClusterName >/dev/null 2>&1; then
  read_outputs
  status=$(aws ecs describe-services --cluster "$CLUSTER" --services "$SERVICE" \
    --query 'services[0].status' --output text 2>/dev/null || true)
  if [ "$status" = ACTIVE ] || [ "$status" = DRAINING ]; then
    # Also removes the Cloud Map service, which ecs-cli keeps in a stack of its own; the namespace belongs to ours.
    compose service down --timeout 15
    aws ecs wait services-inactive --cluster "$CLUSTER" --services "$SERVICE"
  fi
fi
