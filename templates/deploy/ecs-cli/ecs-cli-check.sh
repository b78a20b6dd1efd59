if ! command -v ecs-cli >/dev/null; then
  cat >&2 <<'MISSING'
ecs-cli is missing, and nothing has been touched yet. The last version is 1.21.0; install it on Linux with
  sudo curl -fLo /usr/local/bin/ecs-cli https://amazon-ecs-cli.s3.amazonaws.com/ecs-cli-linux-amd64-v1.21.0
  sudo chmod +x /usr/local/bin/ecs-cli
(on macOS: ecs-cli-darwin-amd64-v1.21.0) and check its signature as the Amazon ECS Developer Guide says.
MISSING
  exit 1
fi
case "$(ecs-cli --version)" in
  *' 1.21.'*) ;;
  *) echo 'This bundle was written for ecs-cli 1.21.0; another version may behave differently.' >&2 ;;
esac
