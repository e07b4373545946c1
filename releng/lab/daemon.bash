# Starts and stops a private LXD or Incus daemon. Sourced by `lxd` and `incus`, which set:
#   FLAVOUR  lxd or incus                    CLIENT     the command line client
#   SERVER   the daemon's program            SYSTEM     where an installed daemon keeps its files
#   DIRVAR, CONFVAR  variables that name the daemon's and the client's directory
#
# A lab directory holds all there is of one daemon:
#   daemon/  its LXD_DIR or INCUS_DIR        conf/      the client's configuration
#   id       prefix of the names of its bridges, and its mark in the environment of its processes
#   pid      of the daemon                   port       of its API          flavour   lxd or incus
#   host/    files of its own for the host that it sees (with --host)
# shellcheck shell=bash

complain() {
    echo "${0##*/}: $*" >&2
    exit 2
}

usage() {
    cat >&2 <<END
usage: ${0##*/} start DIR [OPTION...]   starts a daemon of its own in DIR (a new or an empty directory)
       ${0##*/} restart DIR             ends the daemon alone and starts it again with the files it has
       ${0##*/} stop DIR                ends it with its containers, removes its bridges and DIR
       ${0##*/} env DIR                 prints the variables for a shell: eval "\$(${0##*/} env DIR)"
       ${0##*/} exec DIR COMMAND...     runs a command where the daemon runs, with these variables
options of start:
  --port N              port of the API on 127.0.0.1 (default: a free one)
  --debug               the daemon logs and streams at level debug
  --verbose             it logs more
  --certificate CERT KEY   the server's certificate (default: it makes one)
  --weak-certificate    one of RSA with 2048 bit that ends in 20 days
  --pki current|expired|none   a CA (server.ca), and a revocation list of that state; see DIR/pki
  --pki-files FOLDER    the server.ca, server.crt, server.key and ca.crl of that folder
  --group NAME          group of the socket (default: root)
  --host NAME           gives the daemon a machine of its own: host name NAME, its files in the usual place, its own
                        network; files below DIR/host/etc take the place of the machine's in /etc
  --link BRIDGE ADDRESS/BITS   with --host: connects its eth0 to BRIDGE of this machine
  --ceph DIR            with --link: it can use the Ceph that \`ceph start DIR\` started
  --bare                no storage pool, no image, no profile: the daemon as it comes
END
    exit 2
}

# ---- finding things ---------------------------------------------------------------------------------------------
is_running() { [ -s "$LAB/pid" ] && grep -qsz "^RINGFENCE_LAB=$(cat "$LAB/id")$" "/proc/$(cat "$LAB/pid")/environ"; }

# Processes that this lab's daemon started, by the mark in their environment or the lab's path in their arguments.
processes() {
    local each mark
    mark=$(cat "$LAB/id")
    for each in /proc/[0-9]*; do
        if grep -qsz "^RINGFENCE_LAB=$mark$" "$each/environ" || grep -qsaF "$LAB/daemon/" "$each/cmdline"; then
            [ "${each#/proc/}" = $$ ] || [ "${each#/proc/}" = "$BASHPID" ] || echo "${each#/proc/}"
        fi
    done
}

free_port() {
    local port
    while port=$((20000 + RANDOM % 10000)); do
        [ -n "$(ss -Hltn "sport = :$port")" ] || break
    done
    echo "$port"
}

# Runs a command in the namespaces of the daemon where it has some.
inside() {
    if [ -d "$LAB/host" ]; then
        nsenter --target "$(cat "$LAB/pid")" --mount --uts --net --wd="$PWD" -- env "$DIRVAR=$SYSTEM" "$CONFVAR=$LAB/conf" "$@"
    else
        env "$DIRVAR=$LAB/daemon" "$CONFVAR=$LAB/conf" "$@"
    fi
}

# ---- start ------------------------------------------------------------------------------------------------------
# A machine of its own: the namespaces are there already, this fills them and becomes the daemon. The cable must be
# there first: while it starts, the daemon tries things out in other network namespaces.
host() { # host NAME ADDRESS PROGRAM...
    local name=$1 address=$2
    shift 2
    hostname "$name"
    mkdir -p "$SYSTEM" "$LAB/cgroup" "$LAB/host/etc" "$LAB/host/work"
    mount --bind "$LAB/daemon" "$SYSTEM"
    mount --rbind /sys/fs/cgroup "$LAB/cgroup"
    mount -t sysfs -o nosuid,nodev,noexec sysfs /sys # shows the network interfaces of this namespace
    mount --move "$LAB/cgroup" /sys/fs/cgroup
    mount -t overlay -o "lowerdir=/etc,upperdir=$LAB/host/etc,workdir=$LAB/host/work" overlay /etc
    ip link set lo up
    if [ -n "$address" ]; then
        until ip address add "$address" dev eth0 2>/dev/null; do sleep 0.05; done
        ip link set eth0 up
    fi
    exec env "$DIRVAR=$SYSTEM" "$@"
}

link() { # link BRIDGE: a cable from the bridge of this machine to eth0 of the daemon's
    local cable pid space=''
    pid=$(cat "$LAB/pid") cable=$(cat "$LAB/id")-eth
    until [ -n "$space" ] && [ "$space" != "$(readlink /proc/self/ns/net)" ]; do
        sleep 0.05
        space=$(readlink "/proc/$pid/ns/net")
    done
    ip link add "$cable" type veth peer name eth0 netns "$pid"
    ip link set "$cable" master "$1" up
}

pki() { # pki current|expired|none: a certificate authority, the server's certificate, two clients', one of them revoked
    local dir=$LAB/pki name dates=(-crldays 30)
    mkdir -p "$dir/new" && touch "$dir/index" && echo 01 >"$dir/serial"
    cat >"$dir/ca.conf" <<END
[ca]
default_ca = lab
[lab]
database = $dir/index
serial = $dir/serial
new_certs_dir = $dir/new
certificate = $dir/ca.crt
private_key = $dir/ca.key
default_md = sha384
default_days = 90
policy = any
copy_extensions = copy
[any]
commonName = supplied
END
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-384 -sha384 -nodes -days 3650 -subj "/CN=Lab CA" \
        -keyout "$dir/ca.key" -out "$dir/ca.crt" 2>>"$LAB/log"
    for name in server client revoked; do
        openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-384 -nodes -subj "/CN=lab $name" \
            -addext "subjectAltName=DNS:localhost,IP:127.0.0.1" -keyout "$dir/$name.key" -out "$dir/$name.csr" 2>>"$LAB/log"
        openssl ca -batch -config "$dir/ca.conf" -in "$dir/$name.csr" -out "$dir/$name.crt" -notext 2>>"$LAB/log"
    done
    openssl ca -config "$dir/ca.conf" -revoke "$dir/revoked.crt" 2>>"$LAB/log"
    [ "$1" != expired ] || dates=(-crl_lastupdate 20250101000000Z -crl_nextupdate 20250201000000Z)
    cp "$dir/ca.crt" "$LAB/daemon/server.ca"
    [ "$1" = none ] || openssl ca -config "$dir/ca.conf" -gencrl "${dates[@]}" -out "$LAB/daemon/ca.crl" 2>>"$LAB/log"
    cp "$dir/server.crt" "$dir/server.key" "$LAB/daemon/"
}

image() { # a container image of one megabyte: busybox and a process that stays
    local dir=$LAB/image
    mkdir -p "$dir/rootfs"/{bin,dev,etc,proc,root,run,sys,tmp,var}
    cp "$(command -v busybox)" "$dir/rootfs/bin/busybox"
    for name in sh sleep id ls cat touch mount; do ln -s busybox "$dir/rootfs/bin/$name"; done
    ln -s bin "$dir/rootfs/sbin"
    echo root:x:0:0:root:/root:/bin/sh >"$dir/rootfs/etc/passwd"
    echo root:x:0: >"$dir/rootfs/etc/group"
    # shellcheck disable=SC2016 # for the container's shell; SIGPWR is how it is asked to end
    printf '#!/bin/sh\ntrap "exit 0" PWR TERM\nwhile :; do sleep 100000 & wait $!; done\n' >"$dir/rootfs/bin/init"
    chmod 755 "$dir/rootfs/bin/init"
    printf 'architecture: %s\ncreation_date: 1\nproperties:\n  description: busybox\n  os: busybox\n' "$(uname -m)" \
        >"$dir/metadata.yaml"
    tar -C "$dir" -czf "$LAB/image.tar.gz" metadata.yaml rootfs
    rm -rf "$dir"
}

start() {
    local port='' group=root logfile name='' crl='' files='' bare='' ceph='' arguments=() certificate=() cable=()
    [ $# -ge 1 ] || usage
    while shift && [ $# -gt 0 ]; do
        case $1 in
        --port) port=$2 && shift ;;
        --group) group=$2 && shift ;;
        --host) name=$2 && shift ;;
        --link) cable=("$2" "$3") && shift 2 ;;
        --ceph) ceph=$(realpath "$2") && shift ;;
        --pki) crl=$2 && shift ;;
        --pki-files) files=$2 && shift ;;
        --certificate) certificate=("$2" "$3") && shift 2 ;;
        --weak-certificate) certificate=("$LAB/weak.crt" "$LAB/weak.key") ;;
        --debug | --verbose) arguments+=("$1") ;;
        --bare) bare=yes ;;
        *) usage ;;
        esac
    done
    [ "$(id -u)" = 0 ] || complain "a daemon needs root: sudo $(readlink -f "$0") start $LAB"
    command -v "$SERVER" >/dev/null || complain "$SERVER is not installed; run ${BASH_SOURCE[0]%/*}/install"
    [ ${#LAB} -le 70 ] || complain "$LAB is too long a path for the sockets in it (at most 70 characters)"
    if [ -e "$LAB/id" ] && is_running; then complain "a daemon runs in $LAB already"; fi
    if [ -d "$LAB" ] && [ ! -d "$LAB/host" ] && [ -n "$(ls -A "$LAB")" ]; then complain "$LAB is not empty"; fi
    mkdir -p "$LAB/daemon" "$LAB/conf"
    chmod 711 "$LAB" "$LAB/daemon"
    trap 'tail -n 5 "$LAB"/log "$LAB"/*.log "$LAB"/daemon/*.log >&2 || true; stop; echo "${0##*/}: the daemon in $LAB did not start" >&2' EXIT
    printf 'rf%05x' $((SRANDOM % 1048576)) >"$LAB/id"
    echo "$FLAVOUR" >"$LAB/flavour"
    : >"$LAB/log"
    [ -z "$crl" ] || pki "$crl"
    [ -z "$files" ] || install -m 600 "$files"/{server.ca,server.crt,server.key,ca.crl} "$LAB/daemon/"
    if [ "${certificate[0]:-}" = "$LAB/weak.crt" ]; then
        openssl req -x509 -newkey rsa:2048 -nodes -days 20 -subj "/O=lab/CN=weak" \
            -addext subjectAltName=DNS:weak -keyout "$LAB/weak.key" \
            -out "$LAB/weak.crt" 2>>"$LAB/log"
    fi
    if [ ${#certificate[@]} -gt 0 ]; then
        cp "${certificate[0]}" "$LAB/daemon/server.crt"
        install -m 600 "${certificate[1]}" "$LAB/daemon/server.key"
    fi
    logfile=$LAB/daemon.log
    [ -z "$name" ] || logfile=$SYSTEM/$FLAVOUR.log
    arguments=("$SERVER" --group "$group" --logfile "$logfile" "${arguments[@]}")
    if [ -n "$ceph" ]; then
        mkdir -p "$LAB/host/etc/ceph"
        cp "$ceph"/etc/* "$LAB/host/etc/ceph/"
        grep -qw ceph /proc/filesystems || arguments=("${BASH_SOURCE[0]%/*}/cephfs-by-fuse" "${arguments[@]}")
    fi
    printf '%s\0' "${arguments[@]}" >"$LAB/command"
    export LAB DIRVAR SYSTEM RINGFENCE_LAB
    RINGFENCE_LAB=$(cat "$LAB/id")
    if [ -n "$name" ]; then
        mkdir -p "$LAB/host"
        # shellcheck disable=SC2016 # expanded by the other shell
        setsid unshare --mount --uts --net bash -euc '. "$1"; shift; host "$@"' _ "${BASH_SOURCE[0]}" "$name" \
            "${cable[1]:-}" "${arguments[@]}" >>"$LAB/log" 2>&1 </dev/null &
        echo $! >"$LAB/pid"
        [ ${#cable[@]} = 0 ] || link "${cable[0]}"
    else
        launch "${arguments[@]}"
    fi
    unset RINGFENCE_LAB
    wait_ready
    if [ ${#cable[@]} -gt 0 ]; then
        port=${port:-8443}
        inside "$CLIENT" config set core.https_address "${cable[1]%/*}:$port" 2>>"$LAB/log"
    elif [ -n "$port" ]; then
        inside "$CLIENT" config set core.https_address "127.0.0.1:$port" 2>>"$LAB/log"
    else
        until port=$(free_port) && inside "$CLIENT" config set core.https_address "127.0.0.1:$port" 2>>"$LAB/log"; do :; done
    fi
    echo "$port" >"$LAB/port"
    [ -n "$bare" ] || furnish
    trap - EXIT
}

launch() {
    env "$DIRVAR=$LAB/daemon" setsid "$@" >>"$LAB/log" 2>&1 </dev/null &
    echo $! >"$LAB/pid"
}

restart() {
    local arguments=()
    [ -s "$LAB/command" ] || complain "there is no lab in $LAB"
    [ ! -d "$LAB/host" ] || complain "a daemon with a machine of its own cannot be restarted"
    shut_down
    mapfile -d '' arguments <"$LAB/command"
    export RINGFENCE_LAB
    RINGFENCE_LAB=$(cat "$LAB/id")
    launch "${arguments[@]}"
    unset RINGFENCE_LAB
    wait_ready
}

wait_ready() {
    local tries=0
    until [ -S "$LAB/daemon/unix.socket" ]; do
        is_running && [ $((tries += 1)) -lt 300 ] && sleep 0.1
    done
    inside "${ADMIN[@]}" waitready --timeout 60
}

furnish() {
    image
    {
        inside "$CLIENT" storage create default dir
        inside "$CLIENT" profile device add default root disk path=/ pool=default
        inside "$CLIENT" image import "$LAB/image.tar.gz" --alias bb
    } >>"$LAB/log" 2>&1
}

# ---- stop -------------------------------------------------------------------------------------------------------
shut_down() {
    is_running || return 0
    kill -CONT "$(cat "$LAB/pid")"
    inside timeout 60 "${ADMIN[@]}" shutdown --timeout 20 >>"$LAB/log" 2>&1 || true
    for _ in {1..50}; do is_running && sleep 0.1; done
    return 0
}

stop() {
    local pid each interface
    [ -e "$LAB/id" ] || return 0
    trap - EXIT
    shut_down
    for _ in {1..20}; do # what a killed daemon left: the first processes of containers, their monitors, dnsmasq
        each=$(processes)
        [ -n "$each" ] || break
        for pid in $each; do
            if grep -qsza '^\[lxc monitor\]' "/proc/$pid/cmdline"; then
                xargs -r kill -KILL <"/proc/$pid/task/$pid/children" 2>/dev/null || true
            else
                kill -KILL "$pid" 2>/dev/null || true
            fi
        done
        sleep 0.1
    done
    for interface in "/sys/class/net/$(cat "$LAB/id")"*; do
        [ ! -e "$interface" ] || ip link delete "${interface##*/}" 2>/dev/null || true
    done
    awk -v dir="$LAB/" 'index($5, dir) == 1 { print $5 }' /proc/self/mountinfo | tac | xargs -r umount --lazy
    rm -rf --one-file-system "$LAB"
}

environment() {
    [ -e "$LAB/id" ] || complain "there is no lab in $LAB"
    printf 'export %s=%q %s=%q RINGFENCE_LAB_PORT=%s\n' \
        "$DIRVAR" "$LAB/daemon" "$CONFVAR" "$LAB/conf" "$(cat "$LAB/port")"
}

# ---- ------------------------------------------------------------------------------------------------------------
daemon() {
    local action=${1:-}
    [ $# -ge 2 ] || usage
    LAB=$(realpath -m "$2")
    shift
    case $action in
    start) start "$@" ;;
    stop) stop ;;
    restart) restart ;;
    env) environment ;;
    exec) shift && inside "$@" ;;
    *) usage ;;
    esac
}
