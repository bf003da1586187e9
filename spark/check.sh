#!/usr/bin/env bash
# Checks the job on a real Spark: installs what is missing (Java, a venv beside the clone's node_modules), runs the unit tests of the
# adapter and then check_spark.py. `npm run spark:check`; .ci/run calls it. With --cost it only tells what a page costs (cost.py).
set -eu
cd "$(dirname "$0")/.."
if ! command -v java > /dev/null; then
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends openjdk-17-jre-headless > /dev/null
fi
venv=${COPYDESK_SPARK_VENV:-$PWD/node_modules/.cache/spark-venv}
if ! "$venv/bin/python" -c 'import pyspark, pyarrow, pandas' 2> /dev/null; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r spark/requirements.txt -c spark/constraints.txt
fi
if [ "${1-}" = --cost ]; then exec "$venv/bin/python" spark/cost.py "${@:2}"; fi
"$venv/bin/python" -m unittest discover -s spark -p 'test_*.py'
exec "$venv/bin/python" spark/check_spark.py "$@"
