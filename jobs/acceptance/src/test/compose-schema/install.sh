#!/bin/sh
# Puts the JSON schema of the Compose specification into the folder FOLDER; at once done when it is there. Run by the build.
# usage: install.sh FOLDER
set -eu
package=dclint@3.1.0
integrity=sha512-afTGdzRFUXK4yCpIiEW/LOR+9TOMEDhNldDp56VCWzn7JDmD451PcUi640GGlMHgbHKJ10rDBm4PtpcBbjqlXw==
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
packed=$(npm pack --silent --json --prefer-offline "$package")
case "$packed" in
  *"\"$integrity\""*) ;;
  *)
    echo "npm gave another $package than the one this was written with (its checksum is not $integrity): look for who changed it, and do not use it." >&2
    exit 1
    ;;
esac
archive=$(ls ./*.tgz)
tar -xzf "$archive" "$schema"
mv "$schema" "$package.json"
rm -rf package "$archive"
