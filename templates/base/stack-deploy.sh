# The first service in a new account needs this role, and ECS makes it too late for the first stack.
if ! aws iam get-role --role-name AWSServiceRoleForECS >/dev/null 2>&1; then
  aws iam create-service-linked-role --aws-service-name ecs.amazonaws.com >/dev/null 2>&1 ||
    echo 'Could not make sure that the role AWSServiceRoleForECS exists; going on without.' >&2
fi

status=$(aws cloudformation describe-stacks --stack-name "$STACK" --query 'Stacks[0].StackStatus' --output text 2>/dev/null || true)
case "$status" in
  ROLLBACK_COMPLETE | ROLLBACK_FAILED | DELETE_FAILED)
    echo "The stack $STACK is in $status and cannot be deployed to. Run ./destroy.sh first." >&2
    exit 1
    ;;
esac

# "deploy" takes this file only from version 2 of the AWS CLI on, so its pairs are handed over one by one.
overrides=()
while IFS= read -r pair; do overrides+=("$pair"); done < <(parameters | tr -d '\r\n' | tr '}' '\n' |
  sed -n 's/.*"ParameterKey": *"\([^"]*\)", *"ParameterValue": *"\([^"]*\)".*/\1=\2/p')

# More than 51,200 bytes have to come from a bucket.
upload=()
if [ "$(wc -c <template.yaml)" -gt 51200 ]; then
  BUCKET="$STACK-$ACCOUNT"
  aws s3api head-bucket --bucket "$BUCKET" >/dev/null 2>&1 || aws s3 mb "s3://$BUCKET"
  upload=(--s3-bucket "$BUCKET")
fi

aws cloudformation deploy --stack-name "$STACK" --template-file template.yaml ${upload[@]+"${upload[@]}"} \
  --parameter-overrides "${overrides[@]}" --capabilities CAPABILITY_IAM --no-fail-on-empty-changeset || {
  echo 'The deployment failed. The oldest failure is the cause:' >&2
  aws cloudformation describe-stack-events --stack-name "$STACK" --output text \
    --query "reverse(StackEvents[?contains(ResourceStatus,'FAILED')].[LogicalResourceId,ResourceStatusReason])" >&2 || true
  exit 1
}
