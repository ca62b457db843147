"""Two check characters that tell what kind of typo was made, and where.

The characters are the numbers modulo a prime, 13. A code is sound when its characters add up to 1, and when they do
so again weighted by the powers of 2, counted from the right. Proof that no single typo passes, for any length:

- One wrong character changes the plain sum by its own error, never 0 modulo 13.
- Two neighbours swapped leave the plain sum as it was and change the weighted one by (a - b) times a power of 2,
  which is 0 modulo 13 only when a = b, and then nothing was swapped.
- For one wrong character the quotient of the two changes is the power of 2 of its place. 2 generates all of 1 to 12
  modulo 13, so up to twelve characters there is exactly one place, and the right character with it.
"""

from collections.abc import Iterator, Sequence

PRIME, BASE = 13, 2
#: What the sums of a sound code are; not 0, so that a row of the first character alone is no code.
SOUND = (1, 1)


def sums(digits: Sequence[int]) -> tuple[int, int]:
    """Return how far the plain and the weighted sum of a code are from sound; (0, 0) for a sound code."""
    plain = sum(digits)
    weighted = sum(digit * pow(BASE, place, PRIME) for place, digit in enumerate(reversed(digits)))
    return (plain - SOUND[0]) % PRIME, (weighted - SOUND[1]) % PRIME


def with_check(body: Sequence[int]) -> tuple[int, ...]:
    """Return the digits followed by their two check digits.

    >>> sums(with_check([5, 0, 12]))
    (0, 0)
    """
    plain, weighted = sums((*body, 0, 0))
    first = (plain - weighted) % PRIME
    return (*body, first, (-plain - first) % PRIME)


def one_wrong(digits: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield each index and digit with which the code would be sound: one at most, up to twelve characters."""
    plain, weighted = sums(digits)
    if plain == 0:
        return
    for index, digit in enumerate(digits):
        if plain * pow(BASE, len(digits) - 1 - index, PRIME) % PRIME == weighted:
            yield index, (digit - plain) % PRIME


def swapped(digits: Sequence[int]) -> Iterator[int]:
    """Yield each index whose digit, swapped with the next, would make the code sound."""
    if sums(digits)[0] != 0:
        return
    for index in range(len(digits) - 1):
        turned = (*digits[:index], digits[index + 1], digits[index], *digits[index + 2:])
        if turned != tuple(digits) and sums(turned) == (0, 0):
            yield index
