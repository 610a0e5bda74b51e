from .calls import fetch, _private

__all__ = ["fetch"]
