# Which bases and slots go together, in which order faults are found, and what is in the namespace of a class.
def t(f):
    try: print(f.__name__, f())
    except BaseException as e: print(f.__name__, type(e).__name__, e, e.args)
@t
def twice():
    class A: pass
    class B(A, A): pass
@t
def twice_and_slots():
    class A: pass
    class B(A, A): __slots__ = ('a', 1)
@t
def conflict():
    class S1: __slots__ = ('a',)
    class S2: __slots__ = ('b',)
    class C(S1, S2): pass
@t
def empty_slots():
    class S1: __slots__ = ('a',)
    class S2: __slots__ = ()
    class C(S1, S2): __slots__ = 'c'
    return C.__base__, C.__mro__, [k for k in C.__dict__]
@t
def variable():
    class C:
        __slots__ = ('a',)
        a = 1
@t
def private():
    class C:
        __slots__ = ('__a', 'b')
        def __init__(self): self.__a = 1
    return [k for k in C.__dict__], C()._C__a
@t
def private_conflict():
    class C:
        __slots__ = ('__a',)
        __a = 2
@t
def no_string():
    class C: __slots__ = ('a', 1)
@t
def no_identifier():
    class C: __slots__ = ('a b',)
@t
def no_iterable():
    class C: __slots__ = 5
@t
def second_dict():
    class A: pass
    class C(A): __slots__ = ('__dict__',)
@t
def dict_twice():
    class C: __slots__ = ('__dict__', '__dict__')
@t
def second_weak():
    class A: pass
    class C(A): __slots__ = ('__weakref__',)
@t
def of_int():
    class C(int): __slots__ = ('a',)
@t
def of_derived_int():
    class A(int): pass
    class C(A): __slots__ = ('a',)
@t
def of_tuple():
    class C(tuple): __slots__ = ()
    return [k for k in C.__dict__]
@t
def of_int_dict():
    class C(int): __slots__ = ('__dict__',)
@t
def layouts():
    class D(str, int): pass
@t
def layouts2():
    class A(dict): pass
    class B(list): pass
    class D(A, B): pass
@t
def layouts3():
    class D(KeyError, ValueError): pass
    class E(OSError, ValueError): pass
    class F(ValueError, OSError): pass
    class G(OSError, SyntaxError): pass
@t
def second_base():
    class S1: __slots__ = ('a',)
    class P: pass
    class C(P, S1): pass
    class D(S1, P): __slots__ = ()
    return C.__base__, C.__mro__, D.__base__, D().__dict__, [k for k in D.__dict__], [k for k in C.__dict__]
@t
def order():
    class A: pass
    class X(A): pass
    class Y(A, X): pass
@t
def order2():
    class A: pass
    class B: pass
    class X(A, B): pass
    class Y(B, A): pass
    class Z(X, Y): pass
@t
def names():
    class P: __slots__ = ('prototype', '__dict__')
    p = P(); p.prototype = 1; p.x = 2
    return [k for k in P.__dict__], p.__dict__, P.__slots__
@t
def names2():
    class P:
        "doc"
        __slots__ = ['b', 'a', '__weakref__', '__private']
        y = 1
        def z(self): pass
    return [k for k in P.__dict__], P.__slots__
@t
def names3():
    class P:
        __slots__ = {'b': 'text of b', 'a': None}
    return [k for k in P.__dict__], P.__slots__
@t
def plain():
    class P:
        a: int = 3
        def __eq__(self, other): return True
        def z(self): self.q = 1
    return [k for k in P.__dict__]
@t
def by_type(): return [k for k in type('T', (), {'__slots__': 'ba', 'x': 1}).__dict__]
@t
def by_type2(): return [k for k in type('T', (list,), {'x': 1}).__dict__]
@t
def no_class2(): type('A', (5,), {})
@t
def final():
    class C(bool): pass
@t
def final2():
    class C(type(None)): pass
@t
def final3():
    class C(type(lambda: 0)): pass
@t
def iterator():
    def names():
        yield 'b'; yield 'a'
    class C: __slots__ = names()
    c = C(); c.a = 1
    try: c.x = 2
    except AttributeError as e: print(e)
    return C.__slots__ is not None, [k for k in C.__dict__], c.a
@t
def meta():
    class M1(type): pass
    class M2(type): pass
    class A(metaclass=M1): pass
    class B(metaclass=M2): pass
    class C(A, B): pass
@t
def qualname():
    class C: __qualname__ = 5
@t
def names_of_slots():
    class C: __slots__ = ('a', 'b')
    c = C()
    try: c.a
    except AttributeError as e: print(e)
    try: del c.a
    except AttributeError as e: print(e)
    c.a = 1
    return c.a, C.a, C.__slots__, C.b.__get__, hasattr(c, 'b'), hasattr(c, '__dict__')
