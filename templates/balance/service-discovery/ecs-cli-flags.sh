NAMESPACE_ID=$(output NamespaceId)
# On a service that exists ecs-cli warns and goes on. --update-service-discovery, in its place, fails when nothing changes.
flags+=(--enable-service-discovery --private-dns-namespace-id "$NAMESPACE_ID" --dns-ttl 10)
