#!/usr/bin/env bash
# Lock the dependencies anew and export the hashed files that start.py installs from.
set -euo pipefail
cd "$(dirname "$0")/.."
uv lock "$@"
export_lock() { uv export -q --frozen --no-emit-project --no-header --no-annotate "$@"; }
export_lock --no-default-groups -o requirements.lock
export_lock --only-group test -o requirements-test.lock
export_lock --only-group dev -o requirements-dev.lock
