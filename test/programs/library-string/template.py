from string import Template

greeting = Template('Hello, $name! You owe ${amount}.')
text = greeting.substitute(name='Ada', amount=3)
print(text)
try:
    greeting.substitute(name='Bob')
except KeyError as error:
    print('missing', error)
print(greeting.safe_substitute(name='Bob'))
