match x:
    case 1: pass
    case -1 | -2.5 | 1+2j | -1-2j | -0 | 0x10 | 'a' 'b' | b'c': y
    case None | True | False: y
    case a.b.c: pass
    case (1): pass
    case [a, b]: pass
    case a, b: pass
    case (a, *b, c): pass
    case *a, : pass
    case [*a]: pass
    case [a, *_]: pass
    case [*_, a]: pass
    case [a, _, *_, b, _, c]: pass
    case [1, *_, [2, *_]] if False: pass
    case []: pass
    case ()  : pass
    case [_, _]: pass
    case [_, *_]: pass
    case [*_]: z
    case [_, *a, _]: z
    case {}: 1
    case {'a': 1, 'b': x}: 1
    case {'a': 1, **rest}: rest
    case {**rest}: rest
    case {a.b: _, -1: q, 1+2j: w, None: e, 'a' 'b': r}: rest
    case C(): 1
    case C(a, 1, _, b=c, d=_, e=[f, g]): 1
    case C(_, _): 1
    case C(a=_): 1
    case a.b.C(x,): 1
    case str(x) | int(x): 1
    case [a as b, (1 | 2) as c] as d: 1
    case {'k': [a, {'l': b}], 'm': C(c, d=e)}: print(a)
    case x if x > 1: 1
    case _: print(1)
match x, y:
    case 1, 2: 3
    case (1, 2), (3, 4) if z: 3
match x,:
    case x,: x
match *x, y:
    case _: 1
match x:
    case y: y
match x:
    case 1:
        pass
    case _ if z:
        pass
match x:
    case _ if y: 1
    case _ if z: 2
    case _: 3
match (x := y):
    case z if (w := z) and w > 1: w
    case [z, *w] if [v := u for u in w]: v
match x:
    case _:
        pass
match -x:
    case 1: pass
def alternatives(x):
    match x:
        case (a, b) | [b, a, _] : 1
        case [a, b, c] | [c, a, b, _] | [b, c, a, _, _] | [c, b, a, _, _, _] | [a, c, b, *_]: 1
        case [a, [b, c] | [c, b, _], d] | {'a': a, 'b': [b, c], 'd': d} | C(d, c, b, a): 2
        case (([a, b] | {'b': b, 'a': a}) as c) | (c, b, a): 3
        case [a, b, c, d, e] | [e, d, c, b, a, _] | [b, a, d, c, e, _, _]: a, b, c, d, e
        case [[a, _] | [_, a], [[b] | b, c]] | [c, b, a]: 4
        case (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22
              | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 'thirty' | a.b | C() | [] | {}): 5
        case [((1 | 2 | 3) as a) | a, *b] | (b, a, *_): 6
        case 1 | _: 7
def scopes(x):
    global g
    match x:
        case [g, captured, {'k': local, **rest}]: return lambda: captured
        case [captured] | captured: return rest
    def f():
        nonlocal captured
        match x:
            case [captured, g]: return g
def returns(x):
    match x:
        case 1: return 1
        case [a, b]: return a
        case {'a': Point(x=0, y=y)} if y: return y
        case _: return None
def loops(x):
    for y in x:
        match y:
            case 1: break
            case 2: continue
            case 3: return 3
            case [z, *_]:
                while z:
                    match z:
                        case 0: break
                        case _: continue
        x += 1
    else:
        match x:
            case 1: return
def handlers(x):
    try:
        match x:
            case 1: raise y
            case [a]: return a
    except E as e:
        match e:
            case E(args=(f,)): return f
    finally:
        match y:
            case 2: return y
    with x as y:
        match y:
            case z: return z
def generator(x):
    match (yield x):
        case [a, b] if (yield a): yield b
        case _: yield from x
def over_lines(x):
    match (
        x
    ):
        case (
            [
                a,
                b
            ]
            | {
                'a': a,
                'b': b,
            }
        ) if (
            a
            and b
        ):
            a
        case Point(
            x=0,
            y=(
                1 |
                2
            ) as z
        ):
            z
        case (
            _
        ):
            b
class A:
    match x:
        case [__private]: pass
        case {'a': __b, **__c}: pass
        case C(__d=__e): pass
        case __f.__g: pass
    match y:
        case 1: z: int = 1
def long_sequence(x):
    match x:
        case [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z]: return z
        case [a, b, c, d, e, f, g, *h, i, j, k, l, m, n, o, p, q, r]: return h
        case {1: a, 2: b, 3: c, 4: d, 5: e, 6: f, **g}: return g
        case C(a, b, c, d, e, f, g=h, i=j, k=l, m=n, o=p): return p
match = case = _ = type = 1
match[case] = type(_)
print(match, case, *_)
match (x)
match(x).case
match * case, _
