compose service up "${flags[@]}"
# "service up" makes one task, whatever is wanted.
compose service scale "$COUNT" --timeout 15
