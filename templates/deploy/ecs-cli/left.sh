look 'stack of ecs-cli' 'aws cloudformation delete-stack --stack-name ' ask cloudformation list-stacks \
  --query "StackSummaries[?StackStatus!='DELETE_COMPLETE' && starts_with(StackName,'amazon-ecs-cli-setup-') && contains(StackName,'-$STACK-')].[StackName]"
