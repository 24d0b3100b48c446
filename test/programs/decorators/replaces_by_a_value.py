@lambda f: f()
def config():
    return {'debug': True}
print(config)
