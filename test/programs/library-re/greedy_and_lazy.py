import re

text = '<b>one</b><b>two</b>'
print(re.findall('<b>.*</b>', text), re.findall('<b>(.*?)</b>', text))
