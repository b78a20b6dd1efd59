read_outputs() {
  CLUSTER=$(output ClusterName)
  LOG_GROUP=$(output LogGroupName)
  EXECUTION_ROLE_ARN=$(output ExecutionRoleArn)
  export LOG_GROUP EXECUTION_ROLE_ARN
}
