"""Published reports in, DataFrames of typed rows out: yiyuan on Apache Spark."""

from .convert import Tables, convert
from .options import Options
from .settings import SETTINGS, suited

__all__ = ["SETTINGS", "Options", "Tables", "convert", "suited"]
