from abc import ABC


class Drawable(ABC):
    pass


class Canvas:
    pass


print(isinstance(Canvas(), Drawable))
Drawable.register(Canvas)
print(isinstance(Canvas(), Drawable), issubclass(Canvas, Drawable), Canvas.__mro__)
