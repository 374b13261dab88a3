"""Pictures: where they stand, what their headers say, what their pixels show; never what a marketplace wants."""
