read_kind
make_change_set
if [ -n "$CHANGES" ]; then
  carry_out
else
  echo "Nothing to change: the stack $STACK is as template.yaml and parameters.json say."
fi

if [ "$PROTECT" = on ]; then
  aws cloudformation update-termination-protection --stack-name "$STACK" --enable-termination-protection >/dev/null
  echo "Termination protection of the stack $STACK is on."
fi
