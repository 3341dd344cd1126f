#!/bin/sh
# WeasyPrint sets PDFs with Pango, which no wheel carries. As root on Debian or Ubuntu it is installed;
# otherwise the command that installs it is printed, and nothing is changed.
set -eu

needed="libpango-1.0.so.0:libpango-1.0-0 libpangoft2-1.0.so.0:libpangoft2-1.0-0"
missing=""
for pair in $needed; do
    library=${pair%%:*}
    PATH="$PATH:/sbin:/usr/sbin" ldconfig -p | grep -q "$library" || missing="$missing ${pair##*:}"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "Installing the system libraries that PDFs need:$missing"
    apt-get update --quiet=2
    DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes --no-install-recommends $missing
else
    echo "System libraries are missing. Install them, then run make again:"
    echo "  sudo apt-get install$missing"
    exit 7
fi
