# The body of the program for the operators: every pair of operands, fresh for each cell.
# OPERANDS (pairs of text and maker) are put before it.

BINARY = ['+', '-', '*', '/', '//', '%', '**', '@', '<<', '>>', '&', '|', '^', '<', '<=', '==', '!=', '>', '>=', 'in', 'is']
IN_PLACE = [symbol + '=' for symbol in BINARY[:13]]
UNARY = {'-': lambda a: -a, '+': lambda a: +a, '~': lambda a: ~a, 'not ': lambda a: not a}
OPERATIONS = {
    '+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a / b,
    '//': lambda a, b: a // b, '%': lambda a, b: a % b, '**': lambda a, b: a ** b, '@': lambda a, b: a @ b,
    '<<': lambda a, b: a << b, '>>': lambda a, b: a >> b, '&': lambda a, b: a & b, '|': lambda a, b: a | b,
    '^': lambda a, b: a ^ b, '<': lambda a, b: a < b, '<=': lambda a, b: a <= b, '==': lambda a, b: a == b,
    '!=': lambda a, b: a != b, '>': lambda a, b: a > b, '>=': lambda a, b: a >= b, 'in': lambda a, b: a in b,
    'is': lambda a, b: type(a) is type(b),
}


def in_place(symbol):
    def operation(a, b):
        if symbol == '+=': a += b
        elif symbol == '-=': a -= b
        elif symbol == '*=': a *= b
        elif symbol == '/=': a /= b
        elif symbol == '//=': a //= b
        elif symbol == '%=': a %= b
        elif symbol == '**=': a **= b
        elif symbol == '@=': a @= b
        elif symbol == '<<=': a <<= b
        elif symbol == '>>=': a >>= b
        elif symbol == '&=': a &= b
        elif symbol == '|=': a |= b
        else: a ^= b
        return a
    return operation


def run_operators():
    for left, make_left in OPERANDS:
        for symbol, operation in UNARY.items():
            cell(f'{symbol}{left}', lambda: operation(make_left()))
    for symbol in BINARY + IN_PLACE:
        operation = OPERATIONS.get(symbol) or in_place(symbol)
        for left, make_left in OPERANDS:
            for right, make_right in OPERANDS:
                if '**' in symbol and '10**20' in right: continue
                a, b = make_left(), make_right()
                cell(f'{left} {symbol} {right}', lambda: operation(a, b), a if symbol in IN_PLACE else None)


run_operators()
