SERVICE=@(name)
