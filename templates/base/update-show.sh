show_changes() {
  local changes losses action id type replacement
  changes=$(list_changes)
  printf '%-8s %-38s %-46s %s\n' ACTION 'LOGICAL ID' TYPE REPLACEMENT
  while IFS=$'\t' read -r action id type replacement _; do
    [ -n "$id" ] || continue
    printf '%-8s %-38s %-46s %s\n' "$action" "$id" "$type" "${replacement/#None/-}"
  done <<<"$changes"
  losses=$(losses_in "$changes" is_any)
  if [ -n "$losses" ]; then
    printf '\nWhat is removed or replaced (Conditional: perhaps) takes something with it:\n%s\n' "$losses"
  else
    printf '\nNo data and no address is lost.\n'
  fi
}

read_kind
if [ "$KIND" = CREATE ]; then
  echo "There is no stack $STACK yet: ./deploy.sh makes it." >&2
  exit 1
fi
make_change_set
if [ -n "$CHANGES" ]; then
  show_changes
else
  echo "Nothing to change: the stack $STACK is as template.yaml and parameters.json say."
fi
