/** The counter program: a closure called many times, four line steps a call. */
export const counter = (calls: number): string => `\
def make_counter():
    count = 0
    def increment():
        nonlocal count
        count += 1
        return count
    return increment

counter = make_counter()
for _ in range(${calls}):
    counter()
`;
