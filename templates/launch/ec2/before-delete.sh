# The capacity provider goes before the group; a termination hook of its managed draining would have nobody left to answer it.
aws ecs update-capacity-provider --name "cp-$STACK" \
  --auto-scaling-group-provider managedDraining=DISABLED >/dev/null 2>&1 || true
