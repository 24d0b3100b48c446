async def match_in_loop_in_finally(a):
    with a as b:
        try:
            async for c in b:
                match c:
                    case [x, *_] if await x: continue
                    case {'k': y}: return await y
                    case Point(x=0): break
                    case _: raise c
            else:
                d
        except E as e:
            async with e as f:
                return f
        finally:
            await b
async def return_in_context_in_finally(a):
    try:
        try:
            return await a
        finally:
            async with a as b:
                return b
    finally:
        async with c:
            await d
async def loops_with_finally(a):
    while a:
        try:
            async for x in a:
                try:
                    if x: break
                    elif y: continue
                    return x
                finally:
                    await x
        finally:
            if a: break
            continue
async def finally_keeps_a_value(a):
    async for x in a:
        async with x as y:
            with y as z:
                try:
                    return x, await z
                finally:
                    async for w in z:
                        if w: break
                    else:
                        await w
async def handlers(a):
    try:
        await a
    except E as e:
        try:
            async for e.x in e: return e
        except* F as f:
            await f
        finally:
            del e
    except (G, H):
        async with a: raise
    else:
        await a
    finally:
        await b
async def groups(a):
    for x in a:
        try:
            async with x as y: await y
        except* E as e:
            async for z in e:
                async with z:
                    if z: break
                    else: continue
        except* F:
            [await z for z in w]
        else:
            async for z in x:
                return z
        finally:
            continue
async def cells(a):
    async for x in a:
        async with x as y:
            try: y
            except E as e:
                async def f(): return x, y, e
                return [lambda: (x, y, z) async for z in e]
async def deep(a):
    async for b in a:
        async with b as c:
            async for d in c:
                async with d as e:
                    async for f in e:
                        try:
                            async with f as g:
                                return await g
                        except E:
                            break
                        finally:
                            await f
async def generator(a):
    async with a as b:
        try:
            async for c in b:
                try:
                    yield c
                except E:
                    yield await c
                finally:
                    yield [await d async for d in c]
        finally:
            match a:
                case [b, *c] | (c, b): yield b
                case {**d}: yield (yield d)
            return
async def unreachable(a):
    return
    await a
    async for x in a: yield x
async def endless(a):
    while True:
        async with a:
            while 1: await a
