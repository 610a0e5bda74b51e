from chatlib import Bot

bot = Bot("token")


async def greet():
    bot.send_message("hello")
#   ^^^^^^^^^^^^^^^^ coroutine-never-awaited
    message = await bot.send_message("hello")
    message.delete()
#   ^^^^^^^^^^^^^^ coroutine-never-awaited
    bot.close()
#   ^^^^^^^^^ coroutine-never-awaited
    bot.poll()
