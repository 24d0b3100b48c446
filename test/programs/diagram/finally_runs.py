def work(log):
    try:
        log.append("try")
        return log
    finally:
        log.append("finally")


print(work([]))
