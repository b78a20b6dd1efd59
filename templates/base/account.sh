export AWS_REGION="$REGION" AWS_DEFAULT_REGION="$REGION" AWS_PAGER=''

command -v aws >/dev/null || {
  echo 'The AWS CLI is missing: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html' >&2
  exit 1
}
ACCOUNT=$(aws sts get-caller-identity --query Account --output text) || {
  echo 'AWS does not know who you are. Sign in first, for example with: aws sso login' >&2
  exit 1
}
echo "Account $ACCOUNT, region $REGION, stack $STACK"
