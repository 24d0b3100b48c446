import sys

sys.stdout.write('out\n')
print('err', file=sys.stderr)
sys.exit(3)
