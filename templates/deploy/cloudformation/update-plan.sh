if [ -z "$CHANGES" ]; then
  keep_drafts
  exit 0
fi
