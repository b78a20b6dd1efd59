read_service() {
  CONTAINER_PORT=$(output "${ID}ContainerPort")
  TASK_ROLE_ARN=$(output "${ID}TaskRoleArn")
  export CONTAINER_PORT TASK_ROLE_ARN
}
