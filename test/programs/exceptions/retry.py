attempts = []
def flaky():
    attempts.append(1)
    if len(attempts) < 3:
        raise ConnectionError(len(attempts))
    return 'ok'
while True:
    try:
        print(flaky())
        break
    except ConnectionError as error:
        print('retry', error)
