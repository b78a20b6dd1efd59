SERVICES=@(services)
if [ -n "$THERE" ]; then
  echo "The stack $STACK is gone. Still there are the revisions of the task definitions of $SERVICES, which ecs-cli never"
  echo "deregisters and which cost nothing: aws ecs list-task-definitions --region $REGION"
fi
