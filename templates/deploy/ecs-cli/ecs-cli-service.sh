# The service, what its outputs begin with, and where its files lie.
SERVICE=@(service)
ID=@(service-id)
FOLDER=@(service-folder)
