STACK=@(stack)
REGION=@(region)
