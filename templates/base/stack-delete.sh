delete_stack() {
  aws cloudformation delete-stack --stack-name "$STACK" &&
    aws cloudformation wait stack-delete-complete --stack-name "$STACK"
}

if [ -n "$THERE" ]; then
  echo "Deleting the stack $STACK; this takes some minutes."
  # Network interfaces of a load balancer or a VPC link can outlive their owner by some minutes and hold a subnet.
  if ! delete_stack; then
    echo 'Not everything could be deleted. Trying once more in a minute.' >&2
    sleep 60
    delete_stack || {
      echo 'These resources are still there, and cost what they cost. Remove what holds them, then run ./destroy.sh again:' >&2
      aws cloudformation describe-stack-resources --stack-name "$STACK" --output text \
        --query "StackResources[?ResourceStatus!='DELETE_COMPLETE'].[LogicalResourceId,ResourceType,ResourceStatusReason]" >&2
      exit 1
    }
  fi
fi
