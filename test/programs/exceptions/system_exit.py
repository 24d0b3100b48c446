print('before')
raise SystemExit
print('never')
