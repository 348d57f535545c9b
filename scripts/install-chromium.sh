#!/bin/sh
# Installs Chromium, in which the tests open the HTML report, on Debian and its relatives. Run it as root, or with sudo.
set -eu
if command -v chromium >/dev/null; then exit 0; fi
if [ "$(id -u)" != 0 ]; then
  echo "Chromium is not installed: run this script as root" >&2
  exit 1
fi
apt-get update -qq
apt-get install -y -qq --no-install-recommends chromium
