"""What attributes say: their names in many languages, quantities with units, identifiers, countries.

An engine: it knows neither rules nor profiles.
"""
