"""Published reports in, DataFrames of typed rows out: yiyuan on Apache Spark."""

from .convert import Tables, convert
from .options import Options

__all__ = ["Options", "Tables", "convert"]
