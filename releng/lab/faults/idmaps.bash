# Id maps: too wide, overlapping, without effect. Created one after the other, because parallel creations overlap by
# themselves.
# shellcheck shell=bash
container shared-map profile=plain
fails instance.idmap-not-isolated instance default/shared-map
container overlap-1 security.idmap.base=5000000
container overlap-2 security.idmap.base=5030000
fails instance.idmap-overlap instance default/overlap-1
fails instance.idmap-overlap instance default/overlap-2
container host-user 'raw.idmap=both 1000 1000'
fails instance.idmap-host-ids instance default/host-user
container host-root 'raw.idmap=both 0 0'
fails instance.idmap-host-ids instance default/host-root
# A base below the first sub-id drags the next automatic range down with it: dragged asked for nothing.
container low-base security.idmap.base=20000
container dragged
fails instance.idmap-host-ids instance default/low-base
fails instance.idmap-host-ids instance default/dragged
container same-host-id-1 'raw.idmap=both 2000 2000'
container same-host-id-2 'raw.idmap=both 2000 2000'
fails 'instance.idmap-overlap instance.idmap-host-ids' instance default/same-host-id-1
fails 'instance.idmap-overlap instance.idmap-host-ids' instance default/same-host-id-2
container uid-alone 'raw.idmap=uid 3000 3000'
fails 'instance.idmap-size instance.idmap-host-ids' instance default/uid-alone
container into-shared-map 'raw.idmap=both 10000050 1000'
fails instance.idmap-overlap instance default/into-shared-map
container small-map security.idmap.size=1000
fails instance.idmap-size instance default/small-map
container small-nesting security.nesting=true
fails 'instance.nesting instance.idmap-size' instance default/small-nesting
container ignored-size profile=plain security.idmap.size=70000
fails instance.idmap-not-isolated instance default/ignored-size
if [ "$FLAVOUR" = lxd ]; then # Incus cuts the shared map to that size
    fails instance.idmap-key-ignored instance default/ignored-size
else
    passes instance.idmap-key-ignored instance default/ignored-size
fi
container ignored-isolation security.privileged=true
fails 'instance.privileged instance.idmap-key-ignored' instance default/ignored-isolation
container pending profile=plain image=bb
run pending
rest PATCH /1.0/instances/pending '{"profiles": ["default"]}'
# it runs on the shared map until it is restarted
fails 'instance.idmap-pending instance.idmap-not-isolated' instance default/pending

# Twins: LXD gives two containers of one name in two projects the same map. Sealed has the same default profile.
map() { ask "/1.0/instances/$1?project=$2" | jq -r '.config["volatile.idmap.next"]'; }
default_profile sealed "${HARDENED[@]}"
container twin
container sealed/twin
if [ "$(map twin default)" = "$(map twin sealed)" ]; then
    fails instance.idmap-overlap instance default/twin
    fails instance.idmap-overlap instance sealed/twin
else
    passes instance.idmap-overlap instance default/twin
    passes instance.idmap-overlap instance sealed/twin
fi
