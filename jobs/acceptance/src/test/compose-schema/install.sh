#!/bin/sh
# Puts the JSON schema of the Compose specification into the folder FOLDER; at once done when it is there. Run by the build.
# usage: install.sh FOLDER
set -eu
package=dclint@3.1.0
schema=package/schemas/compose.schema.json
folder=$1

if [ -f "$folder/$package.json" ]; then
  exit 0
fi
if ! command -v npm >/dev/null 2>&1; then
  if [ -n "${CLICKHOUSE_URL:-}" ]; then
    echo "npm is missing: the Compose file is not held to its schema."
    exit 0
  fi
  echo "npm is missing: install Node.js 18 or newer (it brings npm), which fetches the schema of the Compose specification." >&2
  exit 1
fi
rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"
archive=$(npm pack --silent --prefer-offline "$package")
tar -xzf "$archive" "$schema"
mv "$schema" "$package.json"
rm -rf package "$archive"
