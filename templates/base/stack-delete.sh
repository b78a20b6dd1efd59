delete_stack() {
  aws cloudformation delete-stack --stack-name "$STACK" &&
    aws cloudformation wait stack-delete-complete --stack-name "$STACK"
}

echo "Deleting the stack $STACK"
# Network interfaces of a load balancer or a VPC link can outlive their owner by some minutes and hold a subnet.
if ! delete_stack; then
  echo 'Not everything could be deleted. Trying once more in a minute.' >&2
  sleep 60
  delete_stack || {
    echo 'These resources are still there:' >&2
    aws cloudformation describe-stack-resources --stack-name "$STACK" --output text \
      --query "StackResources[?ResourceStatus!='DELETE_COMPLETE'].[LogicalResourceId,ResourceType,ResourceStatusReason]" >&2
    exit 1
  }
fi

if [ "$(wc -c <template.yaml)" -gt 51200 ] && aws s3api head-bucket --bucket "$STACK-$ACCOUNT" >/dev/null 2>&1; then
  aws s3 rb "s3://$STACK-$ACCOUNT" --force
fi
