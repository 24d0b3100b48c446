def quicksort(items):
    if len(items) <= 1:
        return items
    pivot, *rest = items
    low = [item for item in rest if item < pivot]
    high = [item for item in rest if item >= pivot]
    return quicksort(low) + [pivot] + quicksort(high)


print(quicksort([3, 1, 4, 1, 5, 9, 2, 6]))
