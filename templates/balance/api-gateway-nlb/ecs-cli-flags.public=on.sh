TARGET_GROUP_ARN=$(output "${ID}TargetGroupArn")
flags+=(--target-groups "targetGroupArn=$TARGET_GROUP_ARN,containerName=app,containerPort=$CONTAINER_PORT")
flags+=(--health-check-grace-period 60)
