look 'REST API' 'aws apigateway delete-rest-api --rest-api-id ' ask apigateway get-rest-apis \
  --query "items[?name=='$STACK'].[id]"
look 'VPC link' 'aws apigateway delete-vpc-link --vpc-link-id ' ask apigateway get-vpc-links \
  --query "items[?name=='$STACK'].[id]"
look 'VPC link' 'aws apigatewayv2 delete-vpc-link --vpc-link-id ' ask apigatewayv2 get-vpc-links \
  --query "Items[?Name=='$STACK' && VpcLinkStatus!='DELETING'].[VpcLinkId]"
