if [ -t 0 ]; then
  read -r -p "Delete everything in the stack $STACK of account $ACCOUNT? [y/N] " answer
  case "$answer" in y | Y | yes) ;; *) exit 1 ;; esac
else
  echo "No terminal to ask on: deleting everything in the stack $STACK of account $ACCOUNT."
fi

if ! found=$(aws cloudformation describe-stacks --stack-name "$STACK" 2>&1); then
  case "$found" in
    *'does not exist'*) echo "There is no stack $STACK here: nothing to delete." ;;
    *)
      echo "$found" >&2
      exit 1
      ;;
  esac
  exit 0
fi
