#!/bin/sh
# Starts Inkan on Linux inside an empty network namespace of its own, where user namespaces allow it: the app then
# cannot send a packet, and its guard still sees the machine's links through /sys. The app is told which it was:
# INKAN_NETNS=own or shared. The build puts the name of the app's binary into the next line.
binary=electron

here=$(dirname -- "$(readlink -f -- "$0")")
if [ "$(id -u)" = 0 ]; then
  echo "Inkan does not run as root. Start it as an ordinary user." >&2
  exit 1
fi

# Nothing that was set for other programs may steer Electron, and no crash may leave memory on disk.
unset NODE_OPTIONS NODE_EXTRA_CA_CERTS ELECTRON_RUN_AS_NODE ELECTRON_EXEC_PATH ELECTRON_DISABLE_SANDBOX LD_PRELOAD
ulimit -c 0
umask 077

if unshare --user --map-current-user --net -- true 2>/dev/null; then
  export INKAN_NETNS=own
  exec unshare --user --map-current-user --net -- "$here/$binary" "$@"
fi
export INKAN_NETNS=shared
exec "$here/$binary" "$@"
