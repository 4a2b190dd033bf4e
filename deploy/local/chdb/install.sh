#!/bin/sh
# Installs the ClickHouse engine (libchdb) into node_modules beside this file; at once done when the
# installed one is the locked one. Run by the build of deploy/local.
set -eu
cd "$(dirname "$0")"
installed=node_modules/.installed-lock.json

if cmp -s package-lock.json "$installed"; then
  exit 0
fi
if [ -n "${CLICKHOUSE_URL:-}" ]; then
  echo "libchdb is not installed: CLICKHOUSE_URL names a server to use instead."
  exit 0
fi
if ! command -v npm >/dev/null 2>&1; then
  echo "npm is missing: install Node.js 18 or newer (it brings npm), which fetches the ClickHouse engine libchdb, or set CLICKHOUSE_URL to a ClickHouse server." >&2
  exit 1
fi
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
if ! ls node_modules/@chdb/*/libchdb.* >/dev/null 2>&1; then
  echo "No libchdb is locked for $(uname -s) $(uname -m): set CLICKHOUSE_URL to a ClickHouse server, or add the package of this system to deploy/local/chdb (how: deploy/local/RATIONALE.md)." >&2
  exit 1
fi
cp package-lock.json "$installed"
