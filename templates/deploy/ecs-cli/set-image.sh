# The image of the container "app", which is the service. What makes the sample image listen goes with that image.
set_image() {
  # shellcheck disable=SC2016
  draft_image "${FOLDER}docker-compose.yml" '
    /^  [^ #]/ { here = ($1 == "app:") }
    here && /^    image:/ {
      $0 = "    image: \"" image "\""
      done = 1
    }
    here && /^    # The sample image listens/ && image !~ /nginx-unprivileged/ { sample = 1 }
    sample && !/^    [ #]/ { sample = /^    command:/ }
    sample { next }
    { print }
    END { exit !done }' "$1"
}
