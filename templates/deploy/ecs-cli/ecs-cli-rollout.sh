read_outputs
flags=(--deployment-max-percent 200 --timeout 15)
