def run(t):
    exec(t)

run('1 / 0')
