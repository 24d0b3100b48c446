def shout(template):
    parts = []
    for part in template:
        if isinstance(part, str):
            parts.append(part)
        else:
            parts.append(str(part.value).upper())
    return ''.join(parts)

who = 'ada'
print(shout(t'hi {who}!'))
