# What the stack answered when it was made. Both files belong into the folder of the bundle.
if [ ! -f after.env ] || [ ! -f template.yaml ]; then
  echo 'Put after.sh and after.env into the folder of the unpacked bundle, and start again.' >&2
  exit 1
fi
# shellcheck source=/dev/null
. ./after.env
if [ "$ACCOUNT" != "${STACK_ACCOUNT:-}" ] || [ "$STACK" != "${STACK_NAME:-}" ]; then
  echo "These outputs are of the stack ${STACK_NAME:-} in the account ${STACK_ACCOUNT:-}. Nothing has been touched." >&2
  exit 1
fi
# ecs-cli turns a variable that is not set into an empty string without a word, so an output has to be there.
output() {
  local name="OUTPUT_$1"
  if [ -z "${!name:-}" ]; then
    echo "after.env has no output $1." >&2
    return 1
  fi
  printf '%s\n' "${!name}"
}
