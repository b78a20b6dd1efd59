# The image of the container "app", which is the service.
set_image() {
  # shellcheck disable=SC2016
  draft_image "${FOLDER}docker-compose.yml" '
    /^  [^ #]/ { here = ($1 == "app:") }
    here && /^    image:/ {
      $0 = "    image: \"" image "\""
      done = 1
    }
    { print }
    END { exit !done }' "$1"
}
