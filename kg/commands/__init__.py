"""Commands, one thin module each; ``kg.cli`` registers them."""
