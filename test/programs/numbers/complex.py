z = 3 + 4j
print(z, abs(z), z.real, z * 1j, z.conjugate(), (-1) ** 2)
