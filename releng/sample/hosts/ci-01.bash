# ci-01: Incus, for builds of code that nobody has reviewed yet.
# shellcheck shell=bash disable=SC2154 # variables of make
LAB=$estate/ci-01
people incus-admin alice runner
"$lab/incus" start "$LAB" --host ci-01 --link switch 10.20.0.31/24 --group incus-admin
at ci-01
rest PATCH /1.0 "{\"config\": $(object oidc.issuer=https://login.example oidc.client.id=incus-ci \
    loki.api.url=http://logs.example:3100 loki.types=lifecycle)}"
bridge incusbr0 ipv4.address=10.60.1.1/24 ipv4.nat=true ipv6.address=none
default_profile default limits.cpu=2 limits.memory=2GiB security.idmap.isolated=true
profile runner security.nesting=true limits.processes=2000
profile runner-big security.nesting=true security.idmap.size=262144 limits.processes=2000
project untrusted restricted=true restricted.containers.nesting=allow restricted.containers.interception=allow \
    limits.instances=20
default_profile untrusted limits.cpu=1 limits.memory=1GiB limits.processes=500 security.idmap.isolated=true
image untrusted
NIC=(eth0:type=nic eth0:network=incusbr0 eth0:security.ipv4_filtering=true)
container controller image=bb "${NIC[@]}" environment.API_TOKEN=not-a-real-secret-0815
for each in 1 2 3; do container "runner-$each" image=bb profile=default,runner "${NIC[@]}"; done
container runner-big image=bb profile=default,runner-big "${NIC[@]}" security.idmap.base=10000000 # ends beyond root's sub-ids
container image-builder image=bb security.privileged=true eth0:type=nic eth0:network=incusbr0 \
    loop:type=unix-block loop:path=/dev/loop0 loop:required=false \
    security.guestapi.images=true
container cache image=bb "${NIC[@]}" security.idmap.base=7000000
container artifacts image=bb "${NIC[@]}" security.idmap.base=7010000
for each in 1 2 3 4; do container "untrusted/job-$each" image=bb security.nesting=true; done
run controller runner-1 untrusted/job-1
client alice-laptop 365 P-384
client pipeline 365 P-384 ', "restricted": true, "projects": ["untrusted"]'
token '"name": "new-runner"'
