# Only an SRV record tells the port that the instance gave to a task.
flags+=(--dns-type SRV --sd-container-name app --sd-container-port "$CONTAINER_PORT")
