"""What a listing claims of its goods, read out of its texts: quantities, packs, materials, colours, sizes, whom they are for."""
