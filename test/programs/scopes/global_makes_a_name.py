def define():
    global created
    created = 'made in a function'
define()
print(created)
