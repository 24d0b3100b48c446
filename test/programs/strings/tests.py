print('abc'.isalpha(), '12'.isdigit(), 'Ab'.isupper(), ' '.isspace(), 'a' in 'cat', 'cat'.startswith(('c', 'd')))
