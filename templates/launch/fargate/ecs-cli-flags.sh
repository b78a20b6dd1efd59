flags+=(--launch-type FARGATE --deployment-min-healthy-percent 100)
