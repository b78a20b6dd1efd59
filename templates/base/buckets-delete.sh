# Versions and delete markers hold a bucket as objects do.
delete_bucket() {
  local versions
  aws s3 rm "s3://$1" --recursive --only-show-errors || return 1
  while
    versions=$(aws s3api list-object-versions --bucket "$1" --max-items 500 --output json \
      --query '{Objects: [Versions, DeleteMarkers][] | [].{Key: Key, VersionId: VersionId}}') || return 1
    case "$versions" in *'"Key"'*) ;; *) false ;; esac
  do
    aws s3api delete-objects --bucket "$1" --delete "$versions" >/dev/null || return 1
  done
  aws s3 rb "s3://$1"
}

# The access logs, which outlive the stack because a bucket has to be empty to go; and the bucket of a large template.
buckets=$(resources AWS::S3::Bucket DELETE_SKIPPED)
[ "$(wc -c <template.yaml)" -le 51200 ] || buckets="$buckets $STACK-$ACCOUNT"
for bucket in $buckets; do
  found=$(ask s3api get-bucket-location --bucket "$bucket" --expected-bucket-owner "$ACCOUNT")
  [ -z "$found" ] || delete_bucket "$bucket" ||
    echo "The bucket $bucket is still there; logs can arrive some minutes late." >&2
done
