SERVICE=@(service)
ID=@(service-id)
choose_image
