# A stack whose creation was rolled back has no outputs, and no service can stand in it.
if output ClusterName >/dev/null 2>&1; then read_outputs; fi
