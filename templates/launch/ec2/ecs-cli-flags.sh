# The number of instances is fixed: where they are full, a task has to stop before its successor can start.
flags+=(--launch-type EC2 --deployment-min-healthy-percent 50)
