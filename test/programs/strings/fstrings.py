name, n, x = 'Ada', 42, 3.14159
print(f'{name} {n:>5} {x:.2f} {n:05d} {name!r:<8}|')
print(f'{n=} {x = :.1f} {name.upper()} {n + 1}')
print(f'{n:x} {n:#b} {n:o} {1234567:,} {0.25:.0%}')
