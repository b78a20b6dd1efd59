look 'Auto Scaling group' 'aws autoscaling delete-auto-scaling-group --force-delete --auto-scaling-group-name ' \
  ask autoscaling describe-auto-scaling-groups \
  --query "AutoScalingGroups[?Tags[?Key=='aws:cloudformation:stack-name' && Value=='$STACK']].[AutoScalingGroupName]"
look 'EC2 instance' 'aws ec2 terminate-instances --instance-ids ' ask ec2 describe-instances --filters "$ours" \
  Name=instance-state-name,Values=pending,running,stopping,stopped --query 'Reservations[].Instances[].[InstanceId]'
