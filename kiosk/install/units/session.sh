# Written by `kiosk install`. Shows `kiosk run` or `kiosk safe` ($1) on the screen, and ends as it ended: the cage of
# Debian 12 ends with 0 whatever happened in it, and systemd could not tell a crash from staff who leave the kiosk.
code="$RUNTIME_DIRECTORY/ended-with"
# Without -s, cage lets nobody change to another console.
cage -d $CAGE_OPTIONS -- /bin/sh -c '"$0" "$1"; echo $? >"$2"' @PROGRAM@ "$1" "$code"
# No code: the screen went away under the kiosk.
exit "$(cat "$code" 2>/dev/null || echo 1)"
