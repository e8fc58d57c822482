"""Which entry answers a message: features, a linear model, one calibrated probability, a verdict. Pure functions."""
