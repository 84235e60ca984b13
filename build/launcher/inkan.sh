#!/bin/sh
# Starts Inkan on Linux inside an empty network namespace of its own, where user namespaces allow it: the app then
# cannot send a packet, and its guard still sees the machine's links through /sys.
# The build puts the name of the app's binary into the next line.
binary=electron

# Programs come from the system only, whatever was set.
PATH=/usr/sbin:/usr/bin:/sbin:/bin
here=$(dirname -- "$(readlink -f -- "$0")")
if [ "$(id -u)" = 0 ]; then
  echo "Inkan does not run as root. Start it as an ordinary user." >&2
  exit 1
fi
# No crash may leave memory on disk.
ulimit -c 0
umask 077

# Nothing that was set for other programs may steer Electron, its libraries or Node: the app gets an environment with
# only what a desktop session, a language and an input method need.
set -- "$here/$binary" "$@"
if unshare --user --map-current-user --net -- true 2>/dev/null; then
  set -- unshare --user --map-current-user --net -- "$@"
fi
hand_on="HOME USER LOGNAME LANG LANGUAGE TZ DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS
  XDG_RUNTIME_DIR XDG_SESSION_TYPE XDG_CURRENT_DESKTOP XDG_CONFIG_HOME
  LC_ALL LC_CTYPE LC_COLLATE LC_MESSAGES LC_MONETARY LC_NUMERIC LC_TIME"
for name in $hand_on; do
  eval "value=\${$name-}"
  [ -n "$value" ] && set -- "$name=$value" "$@"
done
# Names of input methods; with a slash or a dot they could name a library.
for name in GTK_IM_MODULE XMODIFIERS; do
  eval "value=\${$name-}"
  case $value in '' | *[!A-Za-z0-9@=_-]*) ;; *) set -- "$name=$value" "$@" ;; esac
done
exec env -i "PATH=$PATH" "$@"
