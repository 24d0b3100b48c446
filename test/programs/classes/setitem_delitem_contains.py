class Table:
    def __init__(self):
        self.rows = {}
    def __setitem__(self, key, value):
        self.rows[key] = value
    def __delitem__(self, key):
        del self.rows[key]
    def __contains__(self, key):
        return key in self.rows
t = Table()
t['a'] = 1
print('a' in t)
del t['a']
print('a' in t)
