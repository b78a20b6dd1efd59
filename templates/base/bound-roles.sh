#!/usr/bin/env bash
# bound-roles.sh ARN: writes this permissions boundary into every role of template.yaml, as the role of the pipeline demands
# of the roles that it makes. Only the workflow runs it, on its own copy.
set -euo pipefail
awk -v arn="${1:?the ARN of the boundary}" '
  { print }
  /^    Type: AWS::IAM::Role$/ { waiting = 1 }
  waiting && /^    Properties:$/ {
    print "      PermissionsBoundary: \"" arn "\""
    waiting = 0
  }
  END { exit waiting }' template.yaml >template.yaml.new
mv template.yaml.new template.yaml
