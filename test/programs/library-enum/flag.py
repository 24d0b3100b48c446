from enum import Flag, auto


class Mode(Flag):
    READ = auto()
    WRITE = auto()
    BOTH = READ | WRITE


print(Mode.READ | Mode.WRITE, Mode.READ in Mode.BOTH, Mode.BOTH & Mode.WRITE, ~Mode.READ, list(Mode.BOTH))
