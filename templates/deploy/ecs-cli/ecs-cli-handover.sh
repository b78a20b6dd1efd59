read_outputs() {
  CLUSTER=$(output ClusterName)
  CONTAINER_PORT=$(output ContainerPort)
  LOG_GROUP=$(output LogGroupName)
  EXECUTION_ROLE_ARN=$(output ExecutionRoleArn)
  TASK_ROLE_ARN=$(output TaskRoleArn)
  SUBNET1=$(output SubnetA)
  SUBNET2=$(output SubnetB)
  SECURITY_GROUP=$(output TaskSecurityGroupId)
  export CONTAINER_PORT LOG_GROUP EXECUTION_ROLE_ARN TASK_ROLE_ARN SUBNET1 SUBNET2 SECURITY_GROUP
}
