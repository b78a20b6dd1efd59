compose() {
  ecs-cli compose --project-name "$SERVICE" --file docker-compose.yml --ecs-params ecs-params.yml \
    --cluster "$CLUSTER" --region "$REGION" "$@"
}
