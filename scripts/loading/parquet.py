# Reads Parquet files with pyarrow and with DuckDB, and prints a line for each table that is not as the JSONL and the schema say.
# On stdin, by name of the table: its paths in their order, its rows, and its columns as Spark has them.
import json
import sys

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

plain = {"string": pa.string(), "long": pa.int64(), "double": pa.float64(), "boolean": pa.bool_()}


def arrow(kind):
    if isinstance(kind, str):
        return plain[kind]
    if kind["type"] == "array":
        return pa.list_(pa.field("element", arrow(kind["elementType"])))
    return pa.struct(fields(kind))


def fields(struct):
    return [pa.field(field["name"], arrow(field["type"]), field["nullable"]) for field in struct["fields"]]


def by_duckdb(path):
    found = duckdb.read_parquet(path)
    return [dict(zip(found.columns, row)) for row in found.fetchall()]


for name, table in json.load(sys.stdin).items():
    if not table["paths"]:
        print(f"{name}: there is no file")
    for path in table["paths"]:
        found = pq.read_schema(path)
        if not found.equals(pa.schema(fields(table["columns"]))):
            print(f"{path} has other columns than the schema: {found}")
    for tool, read in {"pyarrow": lambda path: pq.read_table(path).to_pylist(), "DuckDB": by_duckdb}.items():
        rows = [row for path in table["paths"] for row in read(path)]
        if len(rows) != len(table["rows"]):
            print(f"{name}: {tool} finds {len(rows)} of {len(table['rows'])} rows")
        for found, wanted in zip(rows, table["rows"]):
            if list(found) != list(wanted):
                print(f"{name}: {tool} finds the columns {list(found)}, not {list(wanted)}")
            for column, value in wanted.items():
                if found.get(column) != value:
                    print(f'{name}: {tool} finds "{column}": {found.get(column)!r:.200}, not {value!r:.200}')
