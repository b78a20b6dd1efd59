left=''
unseen=''
failed=''

# look WHAT COMMAND CALL...: each id that CALL answers is still there, and COMMAND with the id after it removes it.
look() {
  local what=$1 command=$2 ids id status=0
  shift 2
  ids=$("$@") || status=$?
  case "$status" in
    0) ;;
    3) unseen="$unseen  $what: not permitted"$'\n' ;;
    *) unseen="$unseen  $what: AWS gave no answer"$'\n' failed=on ;;
  esac
  for id in $ids; do
    case "$id" in
      None) ;;
      *) left="$left  $what $id"$'\n'"    $command$id --region $REGION"$'\n' ;;
    esac
  done
}
