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
for bucket in $buckets; do
  there=$(bucket_there "$bucket") || there=$bucket
  [ -z "$there" ] || delete_bucket "$bucket" ||
    echo "The bucket $bucket is still there; logs can arrive some minutes late." >&2
done

# Where deploy.sh puts a large template. Others may keep theirs in it: only what bears a template's name goes.
templates=$(bucket_there "$STACK-$ACCOUNT") || templates=''
if [ -n "$templates" ]; then
  {
    aws s3 rm "s3://$templates" --recursive --only-show-errors --exclude '*' --include 'template-[0-9]*-[0-9]*.yaml' &&
      aws s3 rb "s3://$templates"
  } || echo "The bucket $templates is still there: it holds more than the templates of this stack." >&2
fi
