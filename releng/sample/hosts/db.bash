# db: a cluster of two, with isolated databases. Equal ranges on two members are no overlap, but worth a word where both
# see the same files: the write-ahead log is archived on CephFS, where the replica reads it.
# shellcheck shell=bash disable=SC2154 # variables of make
for member in 1 2; do
    LAB=$estate/db/$member people lxd alice dba
done
"$lab/cluster" start "$estate/db" --names db-01 db-02 --link switch 10.20.0.21/24 10.20.0.22/24 --group lxd --ceph
at db/1
for member in db-01 db-02; do
    rest POST "/1.0/networks?target=$member" '{"name": "lxdbr0", "type": "bridge"}'
done
bridge lxdbr0 ipv4.address=10.50.1.1/24 ipv4.nat=true ipv6.address=none
for member in db-01 db-02; do
    rest POST "/1.0/storage-pools?target=$member" '{"name": "shared", "driver": "cephfs", "config": {"source": "lxd"}}'
done
rest POST /1.0/storage-pools '{"name": "shared", "driver": "cephfs"}'
rest POST /1.0/storage-pools/shared/volumes/custom '{"name": "wal-archive", "config": {}}'
default_profile default limits.cpu=4 limits.memory=4GiB limits.processes=1000 security.idmap.isolated=true
project reporting features.profiles=true restricted=true limits.instances=10
default_profile reporting limits.cpu=2 limits.memory=2GiB limits.processes=500 security.idmap.isolated=true
image reporting
NIC=(eth0:type=nic eth0:network=lxdbr0 eth0:security.mac_filtering=true eth0:security.ipv4_filtering=true)
ARCHIVE=(wal:type=disk wal:pool=shared wal:source=wal-archive wal:path=/srv/wal)
container pg-primary-1 image=bb on=db-01 "${NIC[@]}" "${ARCHIVE[@]}"
container pg-replica-1 image=bb on=db-02 "${NIC[@]}" "${ARCHIVE[@]}"
for each in 2 3; do
    container "pg-primary-$each" image=bb on=db-01 "${NIC[@]}"
    container "pg-replica-$each" image=bb on=db-02 "${NIC[@]}"
done
container pgbouncer image=bb on=db-01 "${NIC[@]}" 'raw.idmap=both 26 26'
container pg-exporter image=bb on=db-01 "${NIC[@]}" 'raw.idmap=both 26 26'
container etl image=bb on=db-02 eth0:type=nic eth0:network=lxdbr0 security.idmap.isolated=false
container reporting/metabase image=bb on=db-02
container reporting/scheduler image=bb on=db-02
snapshot pg-primary-1 nightly
run pg-primary-1 pg-replica-1
client dba-laptop 365 P-384
client backup 365 P-384 ', "restricted": true, "projects": ["reporting"]'
rest PATCH /1.0 '{"config": {"cluster.join_token_expiry": "15M", "core.remote_token_expiry": "15M"}}'
