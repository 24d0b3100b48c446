raise ExceptionGroup('two', [ValueError('a'), ExceptionGroup('inner', [KeyError('b')])])
