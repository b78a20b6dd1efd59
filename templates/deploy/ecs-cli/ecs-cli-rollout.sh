read_service
flags=(--deployment-max-percent 200 --timeout 15)
