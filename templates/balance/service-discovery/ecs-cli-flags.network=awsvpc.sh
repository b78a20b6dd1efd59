flags+=(--dns-type A)
