choose_image() {
  local word
  for word in ${images[@]+"${images[@]}"}; do
    if [ "${word%%=*}" = "$SERVICE" ]; then set_image "${word#*=}"; fi
  done
}
