PROTECT=''
case "$#:${1:-}" in
  0:) ;;
  1:--protect) PROTECT=on ;;
  *)
    echo 'Usage: ./deploy.sh [--protect]    (--protect: nobody deletes the stack before taking this off again)' >&2
    exit 2
    ;;
esac
