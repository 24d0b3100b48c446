hits = 0
def hit():
    hits += 1
try:
    hit()
except UnboundLocalError as error:
    print(error)
print(hits)
