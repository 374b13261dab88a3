"""Names of colours that are marks as well: "Color: Mulberry", "Farbe: Off White"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.brands.letters import bare

if TYPE_CHECKING:
    from listing_lint.brands.found import Mention

_COLOURS = frozenset(
    (
        # Fruit, plants and food; animals; stones, metals and the sea; places and light
        "orange|mango|mulberry|cider|lush|juniper|melissa|catkin|cayenne|blackberry|candy|sea salt|banana boat|tabasco|citron"
        "|dove|pelican|osprey|camel|caterpillar|marmot|pigeon|owlet|beetle"
        "|fossil|buff|black diamond|sapphire|shell|ember|oyster|laguna|tasman|tahoe|polar|alpine|canyon|cascade|denali|sierra"
        "|corona|frozen|galaxy|twilight|tundra|aurora|dune|atomic|sonic|hunter|dodger blue|russian red|snow peak|art deco|rogue"
        "|serengeti|sahara|izmir|anjou|paseo|pelagic|continental|nadeshiko|pearly gates"
    ).split("|")
)
"""Names of marks that makers call colours, in the form of :func:`listing_lint.brands.letters.bare`."""


def is_a_colours_name(mention: Mention, role: str, label: str) -> bool:
    """Whether what stands where a colour should is one: in a field for it, or in the name of a variant.

    Letters of a mark, and a name that is nothing else, are the mark's there as well: "Color: GG beige".
    """
    colour = mention.term.mark.ambiguous == "colour"
    if not label:
        return colour and role == "variant"
    if not colour and bare(mention.matched) not in _COLOURS:
        return False
    from listing_lint.claims.labels import label_of

    asked = label_of(label)
    return asked is not None and asked.role == "colour"
