keys=$(resources AWS::KMS::Key)
for key in $keys; do
  echo "The KMS key $key waits for its deletion, 7 days at least, and costs nothing meanwhile."
done
if [ -n "$unseen" ]; then printf 'Could not be checked:\n%s' "$unseen" >&2; fi
if [ -n "$left" ]; then
  printf 'Still there, with the command that removes it:\n%s' "$left" >&2
  exit 1
fi
[ -z "$failed" ] || exit 1
if [ -n "$unseen" ]; then
  echo 'Of what could be checked, nothing billable is left.'
else
  echo 'Checked: nothing billable is left.'
fi
