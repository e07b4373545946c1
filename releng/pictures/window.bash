# The window of the workbench on a screen of its own, and what is done to it. Sourced by releng/screenshots, which sets
#   work      a folder for what comes and goes       pictures   where they go
#   product   what is started
# shellcheck shell=bash disable=SC2154 # those, and what releng/setup.sh sets

screen= screen_size= manager= workbench= window= mark= perspective=
declare -A taken=()

close_window() {
    local process
    for process in $workbench $manager $screen; do kill "$process" 2>/dev/null || true; done
}

# open_screen WIDTHxHEIGHT SCALE : a screen of its own, in place of the one before.
open_screen() {
    local number tries
    export GDK_SCALE=$2
    [ "$screen_size" != "$1" ] || return 0
    close_window
    exec 8< <(exec Xvfb -displayfd 1 -screen 0 "$1x24" -nolisten tcp 2>/dev/null)
    screen=$! screen_size=$1
    IFS= read -r -t 20 number <&8 || die "Xvfb did not start"
    export DISPLAY=":$number" NO_AT_BRIDGE=1 GDK_BACKEND=x11
    unset WAYLAND_DISPLAY
    openbox >/dev/null 2>&1 &
    manager=$!
    for ((tries = 0; tries < 100; tries++)); do
        xdotool get_desktop >/dev/null 2>&1 && break
        sleep 0.1
    done
    xdotool mousemove 0 0
}

# start WHO ARGUMENT... : the workbench of somebody who starts it for the first time; waits for its window.
start() {
    local place=/home/$1 log=$work/workbench.log launcher=("$product"/plugins/org.eclipse.equinox.launcher_*.jar) tries
    local theme=org.eclipse.e4.ui.css.theme.e4_${colours:?}
    person "$1" "$place"
    shift
    mkdir -p "$place/configuration"
    HOME=$place XDG_DATA_HOME='' XDG_CONFIG_HOME='' on_machine "$jdk/bin/java" -XX:+UseSerialGC "${window_flags[@]}" \
        -Dosgi.install.area="file:$product" -Dosgi.configuration.cascaded=true \
        -Dosgi.sharedConfiguration.area="file:$product/configuration" \
        -Dosgi.configuration.area="file:$place/configuration" \
        -jar "${launcher[0]}" -nosplash -data "$place/data" -cssTheme "$theme" "$@" >"$log" 2>&1 &
    workbench=$!
    for ((tries = 0; tries < 300; tries++)); do
        window=$(xdotool search --onlyvisible --name Ringfence 2>/dev/null | head -n 1) && [ -n "$window" ] && return
        kill -0 "$workbench" 2>/dev/null || break
        sleep 0.2
    done
    tail -n 20 "$log" >&2
    die "the workbench did not start"
}

stop() {
    kill "$workbench" 2>/dev/null || true
    wait "$workbench" 2>/dev/null || true
    workbench= mark= perspective=
}

# titled TEXT : waits until the window's title begins with it.
titled() {
    local tries
    for ((tries = 0; tries < 300; tries++)); do
        case "$(xdotool getwindowname "$window")" in "$1"*) return ;; esac
        sleep 0.2
    done
    die "the window is not called $1"
}

# idle : waits until nothing is computed: the corner of the window that shows progress is empty.
idle() {
    local tries colours_there
    for ((tries = 0; tries < 240; tries++)); do
        colours_there=$(import -silent -window "$window" png:- |
            convert - -gravity southeast -crop 160x16+24+6 +repage -format %k info:)
        [ "$colours_there" != 1 ] || return 0
        sleep 0.5
    done
    say "$look: the window goes on computing"
}

# keys KEY... : one after the other.
keys() {
    local key
    xdotool windowactivate --sync "$window"
    for key in "$@"; do
        xdotool key "$key"
        sleep 0.2
    done
}

# picture NAME [at-once] : of the window as it is drawn at last; at once, if it will never be still.
picture() {
    local file=$pictures/$1-$look.png before= now tries
    for ((tries = 0; tries < 60; tries++)); do
        sleep 0.4
        import -silent -window "$window" "$file"
        now=$(cksum <"$file")
        [ "$now" != "$before" ] && [ -z "${2:-}" ] || break
        before=$now
    done
    [ "$now" != "$mark" ] || say "$1-$look is the same picture as the one before it"
    mark=$now
    taken[$1-$look]=1
    echo "$file"
}

# opened TITLE : waits for a dialog, which is the window from here on.
opened() {
    local tries found
    for ((tries = 0; tries < 100; tries++)); do
        found=$(xdotool search --onlyvisible --name "^$1" 2>/dev/null | head -n 1) && [ -n "$found" ] && window=$found && return
        sleep 0.2
    done
    die "there is no dialog $1"
}

# dialog NAME TITLE KEY... : opens a dialog by keys, takes its picture and closes it.
dialog() {
    local name=$1 title=$2 main=$window
    shift 2
    keys "$@"
    opened "$title"
    picture "$name"
    keys Escape
    window=$main
    sleep 0.5
}
