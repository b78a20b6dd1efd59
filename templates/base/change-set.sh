CHANGES=''
drafts=()

drop_change_set() {
  [ -n "$CHANGES" ] || return 0
  aws cloudformation delete-change-set --stack-name "$STACK" --change-set-name "$CHANGES" >/dev/null 2>&1 || true
  # The first change set makes an empty stack to stand in.
  if [ -z "$status" ] && [ "$(ask cloudformation describe-stacks --stack-name "$STACK" \
    --query 'Stacks[0].StackStatus' 2>/dev/null)" = REVIEW_IN_PROGRESS ]; then
    aws cloudformation delete-stack --stack-name "$STACK" >/dev/null 2>&1 || true
  fi
  CHANGES=''
}

# What was begun and not carried out leaves no trace.
tidy() {
  local file
  drop_change_set
  for file in ${drafts[@]+"${drafts[@]}"}; do rm -f "$file.new"; done
}
trap tidy EXIT

keep_drafts() {
  local file
  for file in ${drafts[@]+"${drafts[@]}"}; do mv "$file.new" "$file"; done
  drafts=()
}

# More than 51,200 bytes have to come from a bucket.
place_template() {
  local bucket="$STACK-$ACCOUNT" found key
  template=(--template-body file://template.yaml)
  [ "$(wc -c <template.yaml)" -gt 51200 ] || return 0
  found=$(ask s3api get-bucket-location --bucket "$bucket" --expected-bucket-owner "$ACCOUNT")
  [ -n "$found" ] || aws s3 mb "s3://$bucket"
  key="template-$(cksum <template.yaml | tr ' ' -).yaml"
  aws s3 cp --only-show-errors template.yaml "s3://$bucket/$key"
  template=(--template-url "https://$bucket.s3.$REGION.amazonaws.com/$key")
}

# Asked for one word of it, "--no-paginate": more than a hundred changes come in pages, and each would say the word again.
change_set() {
  local query=$1
  shift
  aws cloudformation describe-change-set --stack-name "$STACK" --change-set-name "$CHANGES" --query "$query" --output text "$@"
}

# Makes a change set of template and parameters and sets CHANGES to its name: to nothing, where nothing would change.
make_change_set() {
  local state reason
  place_template
  CHANGES="saikyo-ecs-$(date +%Y%m%d%H%M%S)-$$"
  aws cloudformation create-change-set --stack-name "$STACK" --change-set-name "$CHANGES" --change-set-type "$KIND" \
    "${template[@]}" --parameters "$(parameters)" --capabilities CAPABILITY_IAM >/dev/null
  state=$(change_set Status --no-paginate)
  while [ "$state" != CREATE_COMPLETE ] && [ "$state" != FAILED ]; do
    sleep 3
    state=$(change_set Status --no-paginate)
  done
  [ "$state" = FAILED ] || return 0
  reason=$(change_set StatusReason --no-paginate)
  case "$reason" in
    *"didn't contain changes"* | *'No updates are to be performed'*) drop_change_set ;;
    *)
      echo "CloudFormation cannot make these changes: $reason" >&2
      exit 1
      ;;
  esac
}

# Carries the change set out and waits. Of the failures that bear its token the oldest is the cause.
carry_out() {
  local token=$CHANGES end=stack-update-complete
  [ "$KIND" = UPDATE ] || end=stack-create-complete
  aws cloudformation execute-change-set --stack-name "$STACK" --change-set-name "$CHANGES" --client-request-token "$token"
  CHANGES=''
  keep_drafts
  echo "Waiting for the stack $STACK; this takes some minutes."
  aws cloudformation wait "$end" --stack-name "$STACK" || {
    echo 'The deployment failed. The oldest failure is the cause:' >&2
    aws cloudformation describe-stack-events --stack-name "$STACK" --output text --query "reverse(StackEvents[?ClientRequestToken=='$token']
      | [?contains(ResourceStatus,'FAILED')].[LogicalResourceId,ResourceStatusReason])" >&2 || true
    exit 1
  }
}
