# An update that takes data with it is nothing to happen by the way.
stop_before_loss() {
  local changes losses
  [ "$KIND" = UPDATE ] && [ "$YES" != on ] || return 0
  changes=$(list_changes)
  losses=$(losses_in "$changes" is_data)
  [ -n "$losses" ] || return 0
  printf 'Nothing was changed, because this update takes data with it:\n%s\n' "$losses" >&2
  echo 'See all of it with ./update.sh. To carry it out: ./deploy.sh --yes' >&2
  exit 1
}

read_kind
make_change_set
if [ -n "$CHANGES" ]; then
  stop_before_loss
  carry_out
else
  echo "Nothing to change: the stack $STACK is as template.yaml and parameters.json say."
fi

if [ "$PROTECT" = on ]; then
  aws cloudformation update-termination-protection --stack-name "$STACK" --enable-termination-protection >/dev/null
  echo "Termination protection of the stack $STACK is on."
fi
