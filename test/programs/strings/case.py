print('hello World'.title(), 'abc'.upper(), 'ABC'.lower(), 'hELLO'.capitalize(), 'aB'.swapcase(), 'STRASSE' == 'Straße'.upper())
