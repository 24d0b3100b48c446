name = 'ma' + 'th'
module = __import__(name)
print(module.floor(2.5), __import__(name) is module)
