# web-02: grew over the years. Everything the hardening guide warns of is here somewhere.
# shellcheck shell=bash disable=SC2154 # variables of make
LAB=$estate/web-02
people lxd alice bob deploy www
printf 'deploy:150000:65536\n' | tee -a "$LAB/host/etc/subuid" >>"$LAB/host/etc/subgid"
"$lab/lxd" start "$LAB" --host web-02 --link switch 10.20.0.12/24 --group lxd --weak-certificate
at web-02
rest PATCH /1.0 "{\"config\": $(object core.https_address=:8443 core.metrics_address=:9100 \
    core.metrics_authentication=false 'core.https_allowed_origin=*' core.trust_password=not-a-secret \
    core.trust_ca_certificates=true core.debug_address=127.0.0.1:8444 \
    candid.api.url=https://candid.example)}"
bridge lxdbr0 ipv4.address=10.40.2.1/24 ipv4.nat=true ipv6.address=fd42:40:2::1/64 ipv6.nat=true
bridge legacy0 ipv4.address=10.40.3.1/24 ipv4.nat=true ipv4.firewall=false ipv6.address=none raw.dnsmasq=log-queries
bridge testing0 ipv4.address=none ipv6.address=none
rest POST /1.0/network-acls '{"name": "temporary", "ingress": [{"action": "allow", "state": "enabled"}], "egress": []}'
mkdir -p "$LAB/pool2"
"$lab/lxd" exec "$LAB" mount --bind "$LAB/pool2" /srv # in the machine of this daemon only
"$lab/lxd" exec "$LAB" mount -o remount,bind,nosuid,nodev /srv
rest POST /1.0/storage-pools '{"name": "second", "driver": "dir", "config": {"source": "/srv"}}'

NIC=(eth0:type=nic eth0:network=lxdbr0)
profile docker security.nesting=true security.syscalls.intercept.mknod=true security.syscalls.intercept.setxattr=true
profile gpu-test security.privileged=true 'raw.lxc=lxc.apparmor.profile = unconfined'
project staging features.profiles=false
project intern restricted.containers.nesting=block restricted.devices.disk=block limits.instances=5
project customer restricted=true restricted.devices.disk=allow restricted.containers.nesting=allow \
    restricted.containers.lowlevel=allow
default_profile intern limits.memory=512MiB
default_profile customer limits.memory=512MiB
image staging intern customer

# Ranges that meet: by hand, one inside the other, and an automatic one that landed inside because of them.
container registry image=bb "${NIC[@]}" security.idmap.isolated=true security.idmap.base=1000000 security.idmap.size=2000000
container registry-cache image=bb "${NIC[@]}" security.idmap.isolated=true security.idmap.base=1100000
container mail image=bb "${NIC[@]}" security.idmap.isolated=true security.idmap.size=900000
container ldap image=bb "${NIC[@]}" security.idmap.isolated=true security.idmap.base=5000000 \
    'raw.idmap=both 165541 389' # an id of web, and of all on the default map
container kerberos image=bb "${NIC[@]}" security.idmap.isolated=true security.idmap.base=5030000
container web image=bb "${NIC[@]}" security.idmap.isolated=true
container staging/web image=bb security.idmap.isolated=true
container files image=bb "${NIC[@]}" 'raw.idmap=both 0 0' home:type=disk home:source=/home home:path=/home \
    home:shift=true

container legacy-app image=bb "${NIC[@]}" security.privileged=true eth1:type=nic eth1:network=legacy0
container legacy-db image=bb security.privileged=true security.nesting=true eth0:type=nic eth0:network=legacy0 \
    host:type=disk host:source=/ host:path=/mnt/host
container docker image=bb profile=default,docker "${NIC[@]}"
container build image=bb "${NIC[@]}" 'raw.lxc=lxc.apparmor.profile = unconfined
lxc.cap.drop =' linux.kernel_modules=overlay,br_netfilter
container vpn image=bb "${NIC[@]}" tun:type=unix-char tun:path=/dev/net/tun tun:required=false \
    security.syscalls.deny_default=false ssh:type=proxy ssh:bind=instance ssh:listen=tcp:127.0.0.1:2222 \
    ssh:connect=tcp:127.0.0.1:22
container mirror image=bb eth0:type=nic eth0:nictype=macvlan eth0:parent=eth0 raw.apparmor=mount,
container shop-old image=bb "${NIC[@]}" environment.DB_PASSWORD=not-a-real-secret-4711 \
    $'raw.seccomp=2\ndenylist\n[all]\nkexec_load errno 1'
for name in api worker; do container "staging/$name" image=bb; done
container intern/sandbox image=bb security.nesting=true
container customer/portal image=bb
container legacy-cron image=bb security.nesting=true
snapshot legacy-cron before-cleanup
rest PATCH /1.0/instances/legacy-cron '{"config": {"security.nesting": ""}}'
snapshot web before-upgrade
run legacy-app docker staging/web web
rest PATCH /1.0/instances/docker '{"config": {"security.idmap.isolated": "true"}}' # from its next start on

client alice-laptop 365 P-384
client terraform 7300 rsa:2048
client terraform 365 P-384
client former-employee ended P-384
client deploy 365 P-256 ', "restricted": true, "projects": ["staging"]'
client agency 365 P-384 ', "restricted": false, "projects": ["customer"]'
token '"name": "new-admin"'
openssl req -x509 -nodes -days 3650 -subj /CN=web-03 -newkey ec -pkeyopt ec_paramgen_curve:P-384 -sha384 \
    -keyout "$estate/client.key" -out "$estate/client.crt" 2>>"$LAB/log"
rest POST /1.0/certificates "{\"type\": \"server\", \"name\": \"web-03\",
    \"certificate\": \"$(openssl x509 -in "$estate/client.crt" -outform der | base64 -w 0)\"}"
