# ecs-cli turns a variable that is not set into an empty string without a word, so an output has to be there.
output() {
  local value
  value=$(aws cloudformation describe-stacks --stack-name "$STACK" \
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue" --output text)
  if [ -z "$value" ] || [ "$value" = None ]; then
    echo "The stack $STACK has no output $1." >&2
    return 1
  fi
  printf '%s\n' "$value"
}
