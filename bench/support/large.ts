/** A program with 1 000 steps and 200 boxes at once: a tree of lists, built by recursion, then walked and changed. */
const LEVELS = 6;

export const LARGE_STEPS = 1_000;

export const large = `
def build(level, name):
    if level == 0:
        return [name]
    left = build(level - 1, name + 'l')
    right = build(level - 1, name + 'r')
    return [left, right]

tree = {'first': build(${LEVELS}, 'a'), 'other': build(${LEVELS - 1}, 'b')}
found = []

def walk(branch):
    for part in branch:
        if type(part) is str:
            found.append(part)
            branch.append(len(found))
            break
        walk(part)

walk(tree['first'])
walk(tree['other'])
`;
