"""Sessions with Spark: on Sail, which needs no Java, and on a local Apache Spark where there is one."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

# Apache Spark is started by a fork, at which gRPC, which talks to Sail already, closes and opens the descriptors it polls. One
# of them is then closed twice, and where it was the pipe to Java's input in between, Java takes that for the end and goes.
os.environ.setdefault("GRPC_ENABLE_FORK_SUPPORT", "0")


@pytest.fixture(scope="session")
def sail() -> Iterator[Any]:
    """A session with Sail, in this process."""
    pytest.importorskip("pyarrow", reason="pyarrow is not installed (the extra 'spark')")
    server_module = pytest.importorskip("pysail.spark", reason="pysail is not installed")
    from pyspark.sql import SparkSession

    server = server_module.SparkConnectServer("127.0.0.1", 0)
    server.start()
    _, port = server.listening_address
    session = SparkSession.builder.remote(f"sc://127.0.0.1:{port}").create()
    yield session
    session.stop()
    server.stop()


@pytest.fixture(scope="session")
def spark() -> Iterator[Any]:
    """A session with an Apache Spark of two threads, through Spark Connect. Its workers run this Python."""
    pyspark = pytest.importorskip("pyspark")
    if not os.path.isdir(os.path.join(os.path.dirname(pyspark.__file__), "jars")):
        pytest.skip("pyspark is installed without Spark itself (pyspark-client)")
    if shutil.which("java") is None:
        pytest.skip("no Java")
    from pyspark.sql import SparkSession

    settings = {
        "spark.sql.shuffle.partitions": "2",
        "spark.ui.enabled": "false",
        # A few rows: compiling for them takes longer than they do.
        "spark.sql.codegen.wholeStage": "false",
        "spark.sql.codegen.factoryMode": "NO_CODEGEN",
        "spark.sql.adaptive.enabled": "false",
        # The one quick compiler alone brings the room for compiled code down to 48 MB; these tests take 47, and once it is full
        # nothing is compiled any more, not even what the JVM needs for a call through a method handle.
        "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m",
    }
    builder = SparkSession.builder.remote("local[2]")
    for name, value in settings.items():
        builder = builder.config(name, value)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_TESTING", "1")  # a free port instead of a fixed one
        # This starts the server, and may give back the session with Sail, which is the active one.
        builder.getOrCreate()
        session = SparkSession.builder.remote("sc://localhost").create()
        for name, value in settings.items():
            if session.conf.isModifiable(name):
                session.conf.set(name, value)
    yield session
    with suppress(Exception):
        session.stop()


@pytest.fixture(params=["sail", "spark"])
def session(request: pytest.FixtureRequest) -> Any:
    return request.getfixturevalue(request.param)
