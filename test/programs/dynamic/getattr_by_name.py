class Robot:
    def left(self): return 'L'
    def right(self): return 'R'
r = Robot()
print(''.join(getattr(r, step)() for step in ['left', 'right']))
