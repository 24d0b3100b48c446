print(ord('A'), chr(8364), len('héllo'), 'é'.encode(), b'\xc3\xa9'.decode(), ascii('é'))
