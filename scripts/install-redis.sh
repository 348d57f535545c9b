#!/bin/sh
# Installs a Redis server, which the tests of the queue start for themselves, on Debian and its relatives. Run it as root, or with sudo.
set -eu
if command -v redis-server >/dev/null; then exit 0; fi
if [ "$(id -u)" != 0 ]; then
  echo "redis-server is not installed: run this script as root" >&2
  exit 1
fi
apt-get update -qq
# The package would start a server for the whole machine.
apt-get install -y -qq --no-install-recommends -o Dpkg::Options::=--force-confdef redis-server
