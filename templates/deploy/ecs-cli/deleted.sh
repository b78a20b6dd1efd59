echo "The stack $STACK is gone. Still there are the revisions of the task definition $SERVICE, which ecs-cli never"
echo "deregisters and which cost nothing: aws ecs list-task-definitions --family-prefix $SERVICE --region $REGION"
