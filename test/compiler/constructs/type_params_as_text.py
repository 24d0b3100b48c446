from __future__ import annotations

def function[T: x = y](a: T, *args: *T, k: T = 1) -> dict[T, x]:
    b: T = a
    return b

class Class[T](Base[T]):
    x: T
    if T:
        y: dict[T, x]
    def method[U: T](self, u: U) -> T: return u, T, __class__

class Private[__T]:
    a: __T
    def method(self, b: __T): return b

type Alias[T: x] = T | x
