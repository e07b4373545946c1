# web-01: the shop and the blog, kept by somebody who read the hardening guide, with a few things left over.
# shellcheck shell=bash disable=SC2154 # variables of make
LAB=$estate/web-01
people lxd alice
mkdir -p "$LAB/host/etc/audit/rules.d"
for command in lxc lxd lxd.buginfo lxd.check-kernel lxd.lxc; do
    echo "-a always,exit -F path=/usr/bin/$command -p x -k lxd_execution"
done >"$LAB/host/etc/audit/rules.d/lxd.rules"
"$lab/lxd" start "$LAB" --host web-01 --link switch 10.20.0.11/24 --group lxd --verbose
at web-01
"$lab/lxd" exec "$LAB" nft -f - <<'END'
table inet filter {
    chain input {
        type filter hook input priority 0; policy drop;
        ct state established,related accept
        iif lo accept
        tcp dport 22 accept
        ip saddr 10.20.0.0/24 tcp dport 8443 accept
        iifname "lxdbr0" udp dport { 53, 67 } accept
    }
}
END

rest PATCH /1.0 "{\"config\": $(object core.remote_token_expiry=15M core.proxy_http=http://proxy.example:3128 \
    core.proxy_https=http://proxy.example:3128)}"
rest POST /1.0/network-acls '{"name": "web", "description": "HTTP and HTTPS from outside", "ingress": [
    {"action": "allow", "state": "enabled", "protocol": "tcp", "destination_port": "80,443"}], "egress": []}'
rest POST /1.0/network-acls '{"name": "migration-2024", "description": "for the move from the old host", "ingress": [
    {"action": "allow", "state": "enabled"}], "egress": [{"action": "allow", "state": "enabled"}]}'
bridge lxdbr0 ipv4.address=10.30.1.1/24 ipv4.nat=true ipv6.address=fd42:30:1::1/64 ipv6.nat=true security.acls=web
bridge testbr0 ipv4.address=10.30.9.1/24 ipv4.nat=true ipv6.address=none

FILTERED=(eth0:type=nic eth0:network=lxdbr0 eth0:security.mac_filtering=true eth0:security.ipv4_filtering=true
    eth0:security.ipv6_filtering=true)
HARDENED=(limits.cpu=2 limits.memory=1GiB limits.processes=500 security.idmap.isolated=true)
default_profile default "${HARDENED[@]}"
profile database limits.memory=4GiB limits.cpu=4
profile debugging security.privileged=true security.nesting=true
project shop features.profiles=true restricted=true limits.instances=20 limits.memory=16GiB restricted.backups=allow \
    restricted.snapshots=allow restricted.networks.access=lxdbr0
project blog features.profiles=true restricted=true limits.instances=10 restricted.snapshots=allow \
    restricted.devices.disk=allow restricted.devices.disk.paths=/srv
default_profile shop "${HARDENED[@]}"
default_profile blog "${HARDENED[@]}"
image shop blog
mkdir -p "$LAB/host/srv/backup"

rest POST /1.0/storage-pools/default/volumes/custom '{"name": "backups", "config": {"user.owner": "alice"}}'
rest POST '/1.0/storage-pools/default/volumes/custom?project=shop' '{"name": "uploads", "config": {}}'
container gateway image=bb "${FILTERED[@]}" web:type=proxy web:listen=tcp:0.0.0.0:443 web:connect=tcp:127.0.0.1:443 \
    web:bind=host
container dns image=bb eth0:type=nic eth0:nictype=routed eth0:parent=eth0 eth0:ipv4.address=10.20.0.53
container backup image=bb "${FILTERED[@]}" store:type=disk store:pool=default store:source=backups store:path=/backups \
    logs:type=disk logs:source=/var/log logs:path=/mnt/log logs:readonly=true
container monitor image=bb "${FILTERED[@]}" 'raw.idmap=both 1001 1000'
container bastion image=bb "${FILTERED[@]}" limits.processes=100
UPLOADS=(data:type=disk data:pool=default data:source=uploads data:path=/srv/uploads)
container shop/web-1 image=bb "${FILTERED[@]}"
container shop/web-2 image=bb "${FILTERED[@]}" "${UPLOADS[@]}" # as files has, with another map
for name in api queue cache search; do container "shop/$name" image=bb "${FILTERED[@]}"; done
container shop/files image=bb "${FILTERED[@]}" "${UPLOADS[@]}"
for name in web comments; do container "blog/$name" image=bb "${FILTERED[@]}"; done
container blog/database image=bb "${FILTERED[@]}"
snapshot backup nightly
snapshot blog/database before-upgrade
run gateway shop/web-1 shop/api blog/web

client alice-laptop 365 P-384
client deploy-shop 365 P-384 ', "restricted": true, "projects": ["shop"]'
client deploy-blog 365 P-384 ', "restricted": true, "projects": ["blog"]'
client old-build-server 3650 rsa:2048 ', "restricted": true, "projects": ["shop"]'
token '"name": "bob-laptop", "restricted": true, "projects": ["blog"]'
acknowledge
