"""No test asserts a time, so hypothesis holds no example to one either: a machine may be slow, or busy."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("listing-lint", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("listing-lint")
