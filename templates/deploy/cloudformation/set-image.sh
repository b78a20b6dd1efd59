# The value that follows the key, wherever the line breaks are.
set_image() {
  PARAMETERS=parameters.json.new
  # shellcheck disable=SC2016
  draft_image parameters.json '
    {
      line = $0
      start = index(line, "\"ParameterKey\": \"" key "\"")
      if (start > 0) here = 1
      head = start > 0 ? substr(line, 1, start - 1) : ""
      rest = start > 0 ? substr(line, start) : line
      if (here && match(rest, /"ParameterValue": *"[^"]*"/)) {
        line = head substr(rest, 1, RSTART - 1) "\"ParameterValue\": \"" image "\"" substr(rest, RSTART + RLENGTH)
        here = 0
        done = 1
      }
      print line
    }
    END { exit !done }' "$1"
}
