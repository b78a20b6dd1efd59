if [ "$YES" != on ]; then
  if [ ! -t 0 ]; then
    echo 'No terminal to ask on: nothing was changed. To change it: ./update.sh --yes, with the same images.'
    exit 0
  fi
  read -r -p "Carry this out on the stack $STACK of account $ACCOUNT? [y/N] " answer
  case "$answer" in
    y | Y | yes) ;;
    *)
      echo 'Nothing was changed.'
      exit 0
      ;;
  esac
fi
if [ -n "$CHANGES" ]; then carry_out; fi
keep_drafts
