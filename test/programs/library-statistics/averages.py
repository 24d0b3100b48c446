import statistics

data = [1, 2, 2, 3, 9]
print(statistics.mean(data), statistics.median(data), statistics.mode(data), statistics.stdev(data))
