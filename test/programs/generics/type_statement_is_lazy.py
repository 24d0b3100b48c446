type Tree = dict[str, Tree]
type Bad = missing
print(Tree.__value__)
try:
    Bad.__value__
except NameError as e:
    print(e)
