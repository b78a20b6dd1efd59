SERVICES=@(services)
YES=''
images=()
for word in "$@"; do
  service=${word%%=*}
  case "$word" in
    --yes)
      YES=on
      continue
      ;;
    *[!A-Za-z0-9._/:@=-]* | *=) service='' ;;
    *=*) images+=("$word") ;;
    *) service='' ;;
  esac
  case " $SERVICES :$service" in
    *" $service "*":$service") ;;
    *)
      echo "Usage: ./update.sh [--yes] [SERVICE=IMAGE]...    (services: $SERVICES; --yes: without asking)" >&2
      exit 2
      ;;
  esac
done
