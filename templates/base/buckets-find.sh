bucket_there() {
  ask s3api get-bucket-location --bucket "$1" --expected-bucket-owner "$ACCOUNT" --query "'$1'"
}

# The access logs, which outlive the stack because a bucket has to be empty to go.
buckets=''
left_over=DELETE_SKIPPED
if [ -n "$THERE" ]; then left_over=''; fi
found=$(resources AWS::S3::Bucket "$left_over")
for bucket in $found; do
  case "$bucket" in None) continue ;; esac
  # What one may not look at is asked about all the same.
  there=$(bucket_there "$bucket") || there=$bucket
  [ -z "$there" ] || buckets="$buckets $there"
done
if [ -z "$THERE$buckets" ]; then
  echo "There is no stack $STACK here: nothing to delete."
elif [ -z "$THERE" ]; then
  echo "The stack $STACK is gone. It left its logs."
fi
