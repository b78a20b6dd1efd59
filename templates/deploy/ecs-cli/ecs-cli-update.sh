# The services, as ever: deploy.sh knows how many tasks each has.
exec bash deploy.sh
