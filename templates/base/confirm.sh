what="everything in the stack $STACK of account $ACCOUNT, its logs included"
[ -n "$THERE" ] || what="the logs that the stack $STACK of account $ACCOUNT left"
if [ -n "$protections$buckets" ]; then
  [ -z "$protections" ] || echo "Protected against deletion:${protections%;}."
  [ -z "$buckets" ] || echo "Logs that nobody gets back once they are deleted, in the bucket:$buckets."
  if [ -t 0 ]; then
    read -r -p "To delete $what, type the stack's name: " answer
  else
    answer=${1:-}
  fi
  if [ "$answer" != "$STACK" ]; then
    echo "Nothing was deleted. Without a terminal, name the stack to delete it all the same: ./destroy.sh $STACK" >&2
    exit 1
  fi
elif [ -n "$THERE" ] && [ -t 0 ]; then
  read -r -p "Delete $what? [y/N] " answer
  case "$answer" in y | Y | yes) ;; *) exit 1 ;; esac
elif [ -n "$THERE" ]; then
  echo "No terminal to ask on: deleting $what."
fi

if [ "$terminated" = True ]; then
  aws cloudformation update-termination-protection --stack-name "$STACK" --no-enable-termination-protection >/dev/null
fi
for id in ${balancers[@]+"${balancers[@]}"}; do
  aws elbv2 modify-load-balancer-attributes --load-balancer-arn "$id" \
    --attributes Key=deletion_protection.enabled,Value=false >/dev/null
done
# This sets the pool's other settings back as well; it goes in a moment.
for id in ${pools[@]+"${pools[@]}"}; do
  aws cognito-idp update-user-pool --user-pool-id "$id" --deletion-protection INACTIVE
done
