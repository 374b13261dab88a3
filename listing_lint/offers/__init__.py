"""What is offered at which price: money as sellers write it, variants side by side, steps of a bulk price."""
