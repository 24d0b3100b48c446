from string import ascii_lowercase as letters

def make_cipher(shift):
    table = str.maketrans(letters, letters[shift:] + letters[:shift])
    def encode(text):
        return text.translate(table)
    return encode

rot13 = make_cipher(13)
print(rot13('hello'), rot13(rot13('hello')))
