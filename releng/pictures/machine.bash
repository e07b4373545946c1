# The machine that the pictures are of: the servers around it, and the people who use it. Nothing of it is seen
# outside: it has network, mounts and host name of its own. Sourced by releng/screenshots in namespaces of its own.
# shellcheck shell=bash disable=SC2154 # work, root, jdk and classpath are set there

people=$work/people lab=$work/lab silent=

lxd() { unshare --uts sh -c 'hostname web-03 && exec "$@"' - "$root/releng/lab/lxd" "$@"; }
ringfence() { "$jdk/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$classpath" -Duser.name=ann io.ringfence.cli.Main "$@"; }

# the servers around it: one that works, one that takes connections and never answers, one that is not there
servers() {
    local address
    hostname desk
    ip link set lo up
    for address in 13 14 15; do ip address add "10.20.0.$address/32" dev lo; done
    printf '%s\n' '127.0.0.1 localhost desk' '10.20.0.13 web-03.example.org' '10.20.0.14 web-04.example.org' \
        '10.20.0.15 db-02.example.org' >"$work/hosts"
    mount --bind "$work/hosts" /etc/hosts
    hostname >"$work/hostname"
    mount --bind "$work/hostname" /etc/hostname
    mkdir "$work/home"
    mount --bind "$work/home" /home
    lxd start "$lab" >&2
    lxd exec "$lab" lxc config set core.https_address 10.20.0.13:8443
    lxd exec "$lab" lxc init bb shop -c security.privileged=true >/dev/null 2>&1
    lxd exec "$lab" lxc init bb blog >/dev/null 2>&1
    python3 "$root/releng/pictures/silent.py" 10.20.0.14 8443 &
    silent=$!
}

certificate() { # certificate FILE NAME: of a server or a client
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:secp384r1 -nodes -days 3650 -subj "/O=example/CN=$2" \
        -addext "subjectAltName=DNS:$2" -keyout "${1%.crt}.key" -out "$1" 2>/dev/null
}

# lxc_remotes HOME NAME... : lxc of this home knows these
lxc_remotes() {
    local folder=$1/.config/lxc name
    mkdir -p "$folder/servercerts"
    shift
    {
        echo 'default-remote: local'
        echo 'remotes:'
        for name in "$@"; do echo "  $name: {addr: 'https://$name.example.org:8443', auth_type: tls, protocol: lxd}"; done
        echo 'aliases: {}'
    } >"$folder/config.yml"
    certificate "$folder/client.crt" ann@desk
}

# nobody has nothing, ann has remotes and an authority, many has ten thousand of each, and the authority of unlucky is damaged
people() {
    local name token
    mkdir -p "$people"/{nobody,ann,many,unlucky}
    lxc_remotes "$people/ann" web-04 db-02
    for name in web-04 db-02; do certificate "$people/ann/.config/lxc/servercerts/$name.crt" "$name.example.org"; done
    token=$(lxd exec "$lab" lxc config trust add --name ann -q | tail -n 1)
    HOME=$people/ann XDG_CONFIG_HOME='' ringfence remote add web-03 "$token" >&2
    HOME=$people/ann XDG_CONFIG_HOME='' ringfence remote import db-02 >&2
    chmod 644 "$people/ann/.config/ringfence/identity/client.pem" # which the dialog notices
    # shellcheck disable=SC2046 # words
    lxc_remotes "$people/many" $(seq -f 'web-%05.0f' 10000)

    ringfence pki init "$people/ann/pki" --name 'Example CA' --no-passphrase >&2
    ringfence pki issue "$people/ann/pki" web-01 --for server --san web-01.example.org
    ringfence pki issue "$people/ann/pki" ann --for client --days 10
    ringfence pki issue "$people/ann/pki" bob --for client --days 30
    ringfence pki revoke "$people/ann/pki" bob --reason superseded
    cp -r "$people/ann/pki" "$people/unlucky/"
    echo '{' >"$people/unlucky/pki/pki.json"
    cp -r "$people/ann/pki" "$people/many/"
    jq -c '.issued[1] as $one | .issued += [range(10000) | . as $n | $one |
        .name = "client-\($n)" | .serial = (.serial[:-6] + "\(100000 + $n)")]' \
        "$people/ann/pki/pki.json" >"$people/many/pki/pki.json"
} >/dev/null

# person NAME HOME : a home as that person has it at first
person() {
    local settings=$2/data/.metadata/.plugins/org.eclipse.core.runtime/.settings
    rm -rf "$2"
    mkdir -p "$settings"
    cp -r "$people/$1/." "$2/"
    [ ! -d "$2/pki" ] || printf 'eclipse.preferences.version=1\nauthorities=%s\n' "$2/pki" >"$settings/io.ringfence.remote.ui.prefs"
    who=$1
}

# on_machine COMMAND... : becomes it; ann has an LXD on her machine
on_machine() {
    [ "$who" = ann ] || exec "$@"
    exec unshare --mount sh -c 'mount --bind "$0" /var/lib/lxd && exec "$@"' "$lab/daemon" "$@"
}

# reinstall : web-03 shows another certificate from here on
reinstall() {
    certificate "$lab/daemon/server.crt" web-03.example.org
    lxd restart "$lab" >&2
}

end_of_machine() {
    [ -z "$silent" ] || kill "$silent" 2>/dev/null || true
    [ ! -e "$lab" ] || lxd stop "$lab" >/dev/null 2>&1 || true
}
