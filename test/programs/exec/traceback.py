def run(text):
    exec(text)

run('def g():\n    return 1 / 0\ng()')
