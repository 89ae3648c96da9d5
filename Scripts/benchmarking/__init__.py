"""Figures of restoration, for the README; run by Scripts/benchmark."""
