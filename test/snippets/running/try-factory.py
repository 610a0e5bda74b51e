import snippet
from check import run


async def main():
    settings = await snippet.Settings.load("settings.toml")
    assert type(settings) is snippet.Settings
    assert settings.values == {"path": "settings.toml"}


run(main, virtual=True)
