[ -z "$THERE" ] || echo "The stack $STACK is gone, and everything that it had made with it."
