COUNT=@(count)
