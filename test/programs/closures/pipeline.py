def compose(*functions):
    def run(value):
        for function in functions:
            value = function(value)
        return value
    return run
print(compose(abs, str, len)(-100))
