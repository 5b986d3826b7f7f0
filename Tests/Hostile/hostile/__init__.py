"""The files that make-hostile writes, one module a kind."""
