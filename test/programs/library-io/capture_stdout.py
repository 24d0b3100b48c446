import io
import sys

buffer, stdout = io.StringIO(), sys.stdout
sys.stdout = buffer
print('hidden')
sys.stdout = stdout
print('caught', buffer.getvalue().upper())
