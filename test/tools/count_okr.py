"""Counts what three OKR tables hold together, with nothing but the standard library.

Independent of the app on purpose: tests compare the app's reader with these numbers.
Usage: python3 count_okr.py OBJECTIVES KEY_RESULTS CHECK_INS
"""

import csv
import json
import sys
from collections import Counter


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


objectives, key_results, check_ins = map(rows, sys.argv[1:4])
zones = {"FAIL": 0, "COMMIT": 1, "TARGET": 2, "STRETCH": 3}
last = {}
for row in check_ins:
    value = float(row["value"]) if row["value"] else zones[row["zone"]]
    last[row["key_result_id"], row["date"]] = value
per_key_result = Counter(key for key, _ in last)

print(
    json.dumps(
        {
            "objectives": len(objectives),
            "keyResults": len(key_results),
            "checkIns": len(check_ins),
            "readings": len(last),
            "sameDay": len(check_ins) - len(last),
            "read": len(per_key_result),
            "mostReadings": max(per_key_result.values()),
            "sum": round(sum(last.values()), 6),
            "letters": sum(len(row["title"]) for row in objectives + key_results),
            "baselines": sum(1 for row in key_results if row["baseline"]),
            "goals": sum(1 for row in key_results if row["stretch_goal"]),
            "zones": sum(1 for row in key_results if row["type"] == "ordinal"),
            "perObjective": sorted(
                Counter(row["objective_id"] for row in key_results).values()
            ),
        }
    )
)
