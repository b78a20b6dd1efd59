# Under its id a stack answers for 90 days after its end, under its name only while it is there.
STACK_ID=$(ask cloudformation describe-stacks --stack-name "$STACK" --query 'Stacks[0].StackId')
THERE=$STACK_ID
if [ -z "$THERE" ]; then
  STACK_ID=$(ask cloudformation list-stacks --stack-status-filter DELETE_COMPLETE \
    --query "StackSummaries[?StackName=='$STACK'].[StackId]")
  STACK_ID=${STACK_ID%%$'\n'*}
fi

# The stack's resources of a type, and in a status if one is given, by the ids that the services gave them.
resources() {
  local filter="ResourceType=='$1'"
  [ -z "${2:-}" ] || filter="$filter && ResourceStatus=='$2'"
  [ -z "$STACK_ID" ] || ask cloudformation list-stack-resources --stack-name "$STACK_ID" \
    --query "StackResourceSummaries[?$filter].[PhysicalResourceId]"
}
