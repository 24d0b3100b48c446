from dataclasses import asdict, astuple, dataclass, fields, replace


@dataclass
class Base:
    name: str


@dataclass
class Derived(Base):
    tags: tuple = ()


d = Derived('n', ('a',))
print(asdict(d), astuple(d), replace(d, name='m'), [f.name for f in fields(d)])
