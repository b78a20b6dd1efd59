echo "Then ecs-cli deploys the services as their files say: $SERVICES"
for word in ${images[@]+"${images[@]}"}; do echo "  ${word%%=*}: image ${word#*=}"; done
