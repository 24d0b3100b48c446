exec('if True\n  pass')
