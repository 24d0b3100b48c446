from statistics import StatisticsError, mean

try:
    mean([])
except StatisticsError as error:
    print(error)
