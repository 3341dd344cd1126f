"""Renderers: from an edition to files, one package a format."""
