compose() {
  ecs-cli compose --project-name "$SERVICE" --file "${FOLDER}docker-compose.yml" --ecs-params "${FOLDER}ecs-params.yml" \
    --cluster "$CLUSTER" --region "$REGION" "$@"
}
