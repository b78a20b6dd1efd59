look 'Cloud Map namespace' 'aws servicediscovery delete-namespace --id ' ask servicediscovery list-namespaces \
  --query "Namespaces[?Name=='$STACK.internal'].[Id]"
