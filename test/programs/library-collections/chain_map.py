from collections import ChainMap

defaults = {'colour': 'red', 'user': 'guest'}
settings = ChainMap({}, defaults)
settings['user'] = 'admin'
print(settings['colour'], settings['user'], defaults['user'], settings.maps)
child = settings.new_child({'colour': 'blue'})
print(child['colour'], dict(child.parents))
