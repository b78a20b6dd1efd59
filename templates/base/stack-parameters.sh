PARAMETERS=parameters.json

# What the stack is told.
parameters() { cat "$PARAMETERS"; }
