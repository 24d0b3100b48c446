from contextlib import closing, nullcontext, redirect_stdout


class Lines(list):
    def write(self, text):
        self.append(text)

    def close(self):
        print('closed')


lines = Lines()
with redirect_stdout(lines):
    print('hidden')
print(lines)
with closing(lines) as same:
    print(same is lines)
with nullcontext(5) as five:
    print(five)
