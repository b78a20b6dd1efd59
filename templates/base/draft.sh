# Writes FILE.new, in which an image is another; FILE stays as it is until the change is carried out.
draft_image() {
  local file=$1 program=$2 image=$3
  if [ ! -e "$file.new" ]; then
    cp "$file" "$file.new"
    drafts+=("$file")
  fi
  if ! awk -v key="${ID}Image" -v image="$image" "$program" "$file.new" >"$file.newer"; then
    rm -f "$file.newer"
    echo "$file does not say where the image of $SERVICE stands." >&2
    exit 1
  fi
  mv "$file.newer" "$file.new"
}
