变量 = '值'
def 函数(参数):
    内部 = 参数 + '！'
    return lambda: 内部
print(函数(变量)())
ñ = {'π': 3.14}
print(ñ, '\U0001F600', len('😀'))
undefined_π
