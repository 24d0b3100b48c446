T = type('T', (), {'x': 1, 'm': lambda self: self.x})
print(T().m(), T.__name__)
setattr(T, 'y', 5); print(getattr(T(), 'y'), hasattr(T, 'z'), getattr(T, 'z', 'default'))
o = T(); o.__dict__['k'] = 9; print(o.k, vars(o)); vars(o)['j'] = 8; print(o.j)
del o.k; print(o.__dict__)
print(isinstance(True, int), type(o) is T, callable(o))
f = lambda: 0
f.tag = [1]; f.tag.append(2); print(f.tag, f.__dict__)
