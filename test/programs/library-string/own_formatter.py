import string

class Shouting(string.Formatter):
    def format_field(self, value, spec):
        if spec == 'loud':
            return str(value).upper()
        return super().format_field(value, spec)

formatter = Shouting()
print(formatter.format('{0:loud} {1:>4} {name}', 'hi', 5, name='x'))
