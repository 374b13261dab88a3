"""The sessions that the other tests use are what they are called."""

from __future__ import annotations

from typing import Any

import pytest

pytest.importorskip("pyspark.sql.connect", reason="pyspark is not installed (the extra 'spark')")
pytestmark = [pytest.mark.filterwarnings("ignore")]  # the libraries' own


def test_spark_runs_on_java_beside_a_session_with_sail(sail: Any, spark: Any) -> None:
    asked = "SELECT java_method('java.lang.System', 'getProperty', 'java.version') AS version"
    assert int(spark.sql(asked).first().version.split(".")[0]) >= 17
    with pytest.raises(Exception, match="java_method"):
        sail.sql(asked).first()
