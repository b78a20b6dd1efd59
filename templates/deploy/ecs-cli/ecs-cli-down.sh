if [ -n "${CLUSTER:-}" ]; then
  status=$(aws ecs describe-services --cluster "$CLUSTER" --services "$SERVICE" \
    --query 'services[0].status' --output text 2>/dev/null || true)
  if [ "$status" = ACTIVE ] || [ "$status" = DRAINING ]; then
    read_service
    # Also removes the Cloud Map service, which ecs-cli keeps in a stack of its own; the namespace belongs to ours.
    compose service down --timeout 15
    aws ecs wait services-inactive --cluster "$CLUSTER" --services "$SERVICE"
  fi
fi
