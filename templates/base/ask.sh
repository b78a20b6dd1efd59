# What AWS answers, and nothing where it says that there is no such thing. Fails with 3 where one may not ask, else with 1.
ask() {
  local said='' status=0
  { said=$(aws "$@" --output text 2>&1 >&3) || status=$?; } 3>&1
  [ "$status" -ne 0 ] || return 0
  case "$said" in
    *'(ValidationError)'*'does not exist'* | *'An error occurred ('*NotFound* | *'An error occurred (NoSuch'* | *'(404)'*)
      return 0
      ;;
  esac
  printf '%s\n' "$said" >&2
  case "$said" in
    *AccessDenied* | *UnauthorizedOperation* | *'not authorized'* | *Forbidden*) return 3 ;;
  esac
  return 1
}
