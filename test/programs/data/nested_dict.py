config = {'db': {'port': 1}}
config['db']['host'] = 'x'
config.setdefault('log', {})['level'] = 2
print(config)
config['web']['port']
