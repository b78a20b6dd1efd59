PROTECT=''
YES=''
for word in "$@"; do
  case "$word" in
    --protect) PROTECT=on ;;
    --yes) YES=on ;;
    *)
      echo 'Usage: ./deploy.sh [--protect] [--yes]    (--protect: nobody deletes the stack before taking this off again;' >&2
      echo '                                           --yes: even where an update takes data with it)' >&2
      exit 2
      ;;
  esac
done
