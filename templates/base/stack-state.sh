# Sets KIND to what a change set of this stack has to be. Ends the script where the stack takes none.
read_kind() {
  status=$(ask cloudformation describe-stacks --stack-name "$STACK" --query 'Stacks[0].StackStatus')
  case "$status" in
    '' | REVIEW_IN_PROGRESS) KIND=CREATE ;;
    *_IN_PROGRESS)
      echo "The stack $STACK is in $status: somebody is at work on it. Try again when that has ended." >&2
      exit 1
      ;;
    UPDATE_ROLLBACK_FAILED)
      echo "The stack $STACK could not go back after a failed update. Remove the cause that its events name, then run" >&2
      echo "  aws cloudformation continue-update-rollback --region $REGION --stack-name $STACK" >&2
      exit 1
      ;;
    CREATE_FAILED | ROLLBACK_* | DELETE_FAILED)
      echo "The stack $STACK is in $status and cannot be deployed to. Run ./destroy.sh first." >&2
      exit 1
      ;;
    *) KIND=UPDATE ;;
  esac
}
