"""Fits boosted trees to one matrix for `npm run train`: reads a job (see src/eval/learn/fit.ts), writes the trees as JSON.

Needs lightgbm and numpy. Same job, same version, same trees: LightGBM is told to be deterministic.
"""
import json
import sys

import lightgbm
import numpy


def main(path):
    job = json.load(open(path, encoding="utf-8"))
    rows = job["rows"]
    weights = numpy.fromfile(job["weights"], dtype=numpy.float32)
    labels = numpy.fromfile(job["labels"], dtype=numpy.int8)
    chosen = numpy.flatnonzero(weights > 0)
    parts = [numpy.fromfile(file, dtype=numpy.float32).reshape(rows, width)[chosen] for file, width in job["matrices"]]
    params = {
        "objective": job.get("objective", "binary"),
        "num_leaves": job.get("leaves", 31),
        "max_depth": 7,
        "learning_rate": job["rate"],
        "min_data_in_leaf": job.get("leastInLeaf", 40),
        "feature_fraction": 0.5,
        "bagging_fraction": 0.8,
        "bagging_freq": 1,
        "lambda_l2": 2,
        "max_bin": 127,
        "extra_trees": job.get("randomThresholds", True),  # random thresholds: on 1,150 pages they generalise better than the best ones
        "monotone_constraints": job["monotone"] or None,
        "seed": 1,
        "num_threads": job.get("threads", 2),
        "deterministic": True,
        "force_row_wise": True,
        "verbose": -1,
    }
    if "groups" in job:  # ranking: rows of a page stand together, and none is left out
        params.pop("bagging_freq")  # part of a page would be another question
    data = lightgbm.Dataset(numpy.hstack(parts), labels[chosen], weight=weights[chosen], group=job.get("groups"))
    model = lightgbm.train(params, data, job["rounds"])
    trees = [plain(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]
    json.dump(trees, open(job["out"], "w", encoding="utf-8"))


def plain(root):
    """A tree as arrays: children below 0 are the leaf -1 - child."""
    tree = {"columns": [], "thresholds": [], "left": [], "right": [], "leaves": []}

    def walk(node):
        if "split_feature" not in node:
            tree["leaves"].append(node["leaf_value"])
            return -len(tree["leaves"])
        at = len(tree["columns"])
        tree["columns"].append(node["split_feature"])
        tree["thresholds"].append(node["threshold"])
        tree["left"].append(0)
        tree["right"].append(0)
        tree["left"][at] = walk(node["left_child"])
        tree["right"][at] = walk(node["right_child"])
        return at

    walk(root)
    return tree


main(sys.argv[1])
