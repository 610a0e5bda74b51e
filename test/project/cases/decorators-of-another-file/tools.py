import functools


def quiet(function):
    @functools.wraps(function)
    def wrapper(*args):
        try:
            return function(*args)
        except ValueError:
            return None
    return wrapper


def logged(function):
    @functools.wraps(function)
    async def wrapper(*args):
        print(function.__name__)
        return await function(*args)
    return wrapper
