__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits',
           'octdigits', 'printable', 'punctuation', 'whitespace', 'Formatter', 'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


# Templates

class _TemplatePattern:
    """Compiles a class's pattern when it is first asked for."""

    def __get__(self, instance, cls=None):
        return cls._compile_pattern()


_TemplatePattern = _TemplatePattern()
_absent = {}


class Template:
    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = None
    pattern = _TemplatePattern

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compile_pattern()

    @classmethod
    def _compile_pattern(cls):
        import re
        pattern = cls.__dict__.get('pattern', _TemplatePattern)
        if pattern is _TemplatePattern:
            delimiter = re.escape(cls.delimiter)
            braced = cls.braceidpattern or cls.idpattern
            pattern = (f'{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{cls.idpattern})|'
                       f'{{(?P<braced>{braced})}}|(?P<invalid>))')
        if cls.flags is None:
            cls.flags = re.IGNORECASE
        cls.pattern = re.compile(pattern, cls.flags | re.VERBOSE)
        return cls.pattern

    def __init__(self, template):
        self.template = template

    def _invalid(self, match):
        start = match.start('invalid')
        lines = self.template[:start].splitlines(keepends=True)
        line, column = (len(lines), start - len(''.join(lines[:-1]))) if lines else (1, 1)
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (line, column))

    def _name(self, match):
        """The identifier of a placeholder; None of an escape and of an invalid one."""
        name = match.group('named') or match.group('braced')
        if name is None and match.group('escaped') is None and match.group('invalid') is None:
            raise ValueError('Unrecognized named group in pattern', self.pattern)
        return name

    def substitute(self, mapping=_absent, /, **kws):
        values = _values(mapping, kws)

        def convert(match):
            name = self._name(match)
            if name is not None:
                return str(values[name])
            if match.group('escaped') is None:
                self._invalid(match)
            return self.delimiter

        return self.pattern.sub(convert, self.template)

    def safe_substitute(self, mapping=_absent, /, **kws):
        values = _values(mapping, kws)

        def convert(match):
            name = self._name(match)
            if name is None:
                return match.group() if match.group('escaped') is None else self.delimiter
            try:
                return str(values[name])
            except KeyError:
                return match.group()

        return self.pattern.sub(convert, self.template)

    def is_valid(self):
        return all(self._name(match) is not None or match.group('invalid') is None
                   for match in self.pattern.finditer(self.template))

    def get_identifiers(self):
        names = map(self._name, self.pattern.finditer(self.template))
        return list(dict.fromkeys(name for name in names if name is not None))


def _values(mapping, kws):
    if mapping is _absent:
        return kws
    if not kws:
        return mapping
    from collections import ChainMap
    return ChainMap(kws, mapping)


# Format strings

class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, field_name, format_spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if field_name is None:
                continue
            first, _ = _split_field(field_name)
            if first == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError('cannot switch from automatic field numbering to manual field specification')
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        return _parse_format(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_field(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            obj = getattr(obj, key) if is_attribute else obj[key]
        return obj, first


def _parse_format(text):
    """Literal text, name, specifier and conversion of each field."""
    at, length = 0, len(text)
    while at < length:
        start = at
        while at < length and text[at] not in '{}':
            at += 1
        if at == length:
            yield text[start:], None, None, None
            return
        brace = text[at]
        if text[at + 1:at + 2] == brace:
            yield text[start:at + 1], None, None, None
            at += 2
            continue
        if brace == '}':
            raise ValueError("Single '}' encountered in format string")
        if at + 1 == length:
            raise ValueError("Single '{' encountered in format string")
        end = _field_end(text, at)
        yield text[start:at], *_field_parts(text[at + 1:end])
        at = end + 1


def _field_end(text, start):
    depth, in_index = 0, False
    for at in range(start, len(text)):
        character = text[at]
        if in_index:
            in_index = character != ']'
        elif character == '[' and depth == 1:
            in_index = True
        elif character == '{':
            depth += 1
        elif character == '}':
            depth -= 1
            if not depth:
                return at
    raise ValueError(_unfinished(text[start + 1:]))


def _unfinished(field):
    """What is missing of a field that has no end."""
    name, mark, rest = field.partition('!') if '!' in field else field.partition(':')
    if mark == '!' and not rest:
        return 'end of string while looking for conversion specifier'
    return "unmatched '{' in format spec" if mark else "expected '}' before end of string"


def _field_parts(field):
    at, in_index = 0, False
    while at < len(field) and (in_index or field[at] not in '!:'):
        in_index = field[at] == '[' or in_index and field[at] != ']'
        at += 1
    name, rest = field[:at], field[at:]
    if not rest.startswith('!'):
        return name, rest[1:], None
    if len(rest) == 1:
        raise ValueError("unmatched '{' in format spec")
    if rest[2:3] not in ('', ':'):
        raise ValueError("expected ':' after conversion specifier")
    return name, rest[3:], rest[1]


def _split_field(name):
    """The first part of a field's name, and the attributes and keys behind it."""
    at = min((place for place in (name.find('.'), name.find('[')) if place >= 0), default=len(name))
    first, rest = name[:at], name[at:]
    return int(first) if first.isdecimal() else first, _field_path(rest)


def _field_path(rest):
    while rest:
        if rest[0] == '.':
            end = min((place for place in (rest.find('.', 1), rest.find('[', 1)) if place >= 0), default=len(rest))
            part, rest = rest[1:end], rest[end:]
        elif rest[0] == '[':
            end = rest.find(']')
            if end < 0:
                raise ValueError("Missing ']' in format string")
            part, rest = rest[1:end], rest[end + 1:]
            if part.isdecimal():
                part = int(part)
            yield False, part
            continue
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not part:
            raise ValueError('Empty attribute in format string')
        yield True, part
