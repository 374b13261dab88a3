"""Reading a catalog: from paths to records with places, and to the canonical listing."""
