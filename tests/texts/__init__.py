"""The catalogs, and that no sentence stands anywhere else."""
