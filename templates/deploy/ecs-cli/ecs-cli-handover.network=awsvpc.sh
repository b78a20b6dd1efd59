read_outputs() {
  CLUSTER=$(output ClusterName)
  LOG_GROUP=$(output LogGroupName)
  EXECUTION_ROLE_ARN=$(output ExecutionRoleArn)
  SUBNET1=$(output SubnetA)
  SUBNET2=$(output SubnetB)
  SECURITY_GROUP=$(output TaskSecurityGroupId)
  export LOG_GROUP EXECUTION_ROLE_ARN SUBNET1 SUBNET2 SECURITY_GROUP
}
