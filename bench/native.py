"""The bench's job in pandas, polars or duckdb: python native.py <library> <file> <sql>. A line in, a run out."""

import json
import resource
import sys
import time

library, path, sql = sys.argv[1:4]
TODAY = "2026-07-01"
COLUMNS = ["order_date", "phone", "total", "status"]


def score(edges, values):
    return 1 + sum((values >= edge).astype("int64") for edge in edges)


def numbers(rows, f, m, r):
    """From numpy columns by customer; r is -1 where nothing is completed."""
    import numpy as np

    buys = f > 0
    bf, bm, br = f[buys], m[buys], r[buys]

    def edges(values):
        places = [len(values) * q // 5 for q in (1, 2, 3, 4)]
        parted = np.partition(values, places)
        return [parted[place] for place in places]

    codes = (6 - score(edges(br), br)) * 100 + score(edges(bf), bf) * 10 + score(edges(bm), bm)
    dormant = br > 90
    new = ~dormant & (bf == 1) & (br <= 30)
    low = ~dormant & ~new & (bf <= 3)
    return {
        "rows": rows,
        "customers": len(f),
        "revenue": int(bm.sum()),
        "lead": int((~buys).sum()),
        "dormant": int(dormant.sum()),
        "new": int(new.sum()),
        "low": int(low.sum()),
        "frequent": int((~dormant & ~new & ~low).sum()),
        "rfm": int(codes.sum()),
    }


def with_pandas():
    import pandas as pd

    table = pd.read_csv(path, usecols=COLUMNS, dtype={"phone": str}, parse_dates=["order_date"])
    done = table["status"] == "Hoàn thành"
    # A day that is not completed is none: the last of none is NaT.
    table = table.assign(f=done.astype("int64"), m=table["total"].where(done, 0), r=table["order_date"].where(done))
    people = table.groupby("phone", sort=False).agg(f=("f", "sum"), m=("m", "sum"), r=("r", "max"))
    days = (pd.Timestamp(TODAY) - people["r"]).dt.days.fillna(-1)
    return numbers(len(table), people["f"].to_numpy(), people["m"].to_numpy(), days.to_numpy().astype("int64"))


def with_polars():
    import datetime

    import polars as pl

    types = {"phone": pl.String, "order_date": pl.Date, "total": pl.Int64, "status": pl.String}
    done = pl.col("status") == "Hoàn thành"
    last = pl.col("order_date").filter(done).max()
    people = (
        pl.scan_csv(path, schema_overrides=types)
        .group_by("phone")
        .agg(
            pl.len().alias("rows"),
            done.sum().alias("f"),
            pl.col("total").filter(done).sum().alias("m"),
            (pl.lit(datetime.date.fromisoformat(TODAY)) - last).dt.total_days().fill_null(-1).alias("r"),
        )
        .collect(engine="streaming")
    )
    f, m, r = (people[name].to_numpy().astype("int64") for name in ("f", "m", "r"))
    return numbers(int(people["rows"].sum()), f, m, r)


def with_duckdb():
    import duckdb

    cursor = duckdb.connect()
    result = cursor.execute(sql)
    names = [column[0] for column in result.description]
    return {name: int(value) for name, value in zip(names, result.fetchone())}


job = {"pandas": with_pandas, "polars": with_polars, "duckdb": with_duckdb}[library]
for _ in sys.stdin:
    wall, cpu = time.perf_counter(), time.process_time()
    found = job()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"ms": wall * 1e3, "cpu": cpu * 1e3, "peak": peak, "numbers": found}), flush=True)
