class Cat:
    colour = 'black'
    def purr(self):
        return 'prr'
try:
    Cat().color
except AttributeError as error:
    print(error)
Cat().pur()
