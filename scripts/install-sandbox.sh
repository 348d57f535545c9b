#!/bin/sh
# Installs bubblewrap, the strongest level of the sandbox, on Debian and its relatives. Run it as root, or with sudo.
set -eu
if [ -x /usr/bin/bwrap ]; then exit 0; fi
if [ "$(id -u)" != 0 ]; then
  echo "bubblewrap is not installed: run this script as root" >&2
  exit 1
fi
apt-get update -qq
apt-get install -y -qq --no-install-recommends bubblewrap
