class Button:
    def __init__(self):
        self.handlers = []

    def on_click(self, handler):
        self.handlers.append(handler)
        return handler

    def click(self):
        for handler in self.handlers:
            handler(self)


button = Button()
log = []


def counted():
    count = 0

    @button.on_click
    def count_click(source):
        nonlocal count
        count += 1
        log.append(count)


counted()
button.on_click(lambda source: log.append(len(source.handlers)))
button.click()
button.click()
print(log)
