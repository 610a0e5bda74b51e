import requests


def fetch(name):
    return requests.get(f"https://example.com/{name}")


def load_user(name):
    return fetch(name).json()
