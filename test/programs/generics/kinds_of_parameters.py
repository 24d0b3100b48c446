def f[T: int, U: (int, str), *Ts, **P, V = list](x: T) -> U:
    pass

T, U, Ts, P, V = f.__type_params__
print(f.__type_params__)
print(T.__bound__, U.__constraints__, V.__default__, T.__default__, V.has_default(), T.has_default())
print(P.args, P.kwargs, [*Ts])
