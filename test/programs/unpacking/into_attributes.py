class P: pass
p, d = P(), {}
p.x, d['y'] = 'ab'
print(p.x, d)
