import heapq, bisect, random
random.seed(3)
h = []
for x in [5, 3, 8, 1, 9, 2]:
    heapq.heappush(h, x); print(h)
while h: print(heapq.heappop(h), h)
data = [random.randrange(1000) for _ in range(100)]
heapq.heapify(data); print(data)
print(heapq.nlargest(5, data), heapq.nsmallest(5, data), heapq.nlargest(3, iter('hello world'), key=ord), heapq.nsmallest(1, data), heapq.nlargest(200, data)[:4])
print(list(heapq.merge([1, 4, 7], [2, 5, 8], [0, 9])), list(heapq.merge(['aaa', 'b'], ['cc'], key=len, reverse=True)), list(heapq.merge()))
h = [1, 2, 3]; print(heapq.heapreplace(h, 5), h, heapq.heappushpop(h, 0), h)
h = [3, 1, 2]; heapq.heapify_max(h); print(h); heapq.heappush_max(h, 7); print(h, heapq.heappop_max(h), h)
def show(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


show(heapq.heappop, [])
show(heapq.heappush, (), 1)
show(heapq.heapify, ())
show(heapq.heappush, [1], 'a')
show(heapq.heappop)
show(heapq.heappush, [])
a = [1, 2, 2, 3, 5]
print([bisect.bisect(a, x) for x in range(7)], [bisect.bisect_left(a, x) for x in range(7)])
bisect.insort(a, 4); print(a); bisect.insort_left(a, 2.0); print(a)
print(bisect.bisect([('a', 1), ('b', 2)], 1, key=lambda p: p[1]))
w = []; bisect.insort(w, 'bb', key=len); bisect.insort(w, 'a', key=len); print(w)
show(bisect.bisect, [1], 2, -1)
show(bisect.bisect, [1], 'a')
show(bisect.bisect, 5, 1)
show(bisect.bisect, [1])
print(bisect.bisect is bisect.bisect_right, bisect.bisect, heapq.heappush)
