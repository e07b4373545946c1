# Network devices.
# shellcheck shell=bash
NIC_CHECKS='nic.mac-filtering nic.ipv4-filtering nic.ipv6-filtering'
FILTERS=(security.mac_filtering=true security.ipv4_filtering=true security.ipv6_filtering=true)
uplink=$(ip -o route show default | sed -n 's/.* dev \([^ ]*\).*/\1/p' | head -n 1)

container nics "${FILTERS[@]/#/filtered:}" filtered:type=nic "filtered:network=$OPEN" \
    open:type=nic "open:network=$OPEN" \
    implied:type=nic "implied:network=$OPEN" implied:security.ipv4_filtering=true implied:security.ipv6_filtering=true \
    four:type=nic "four:network=$FILTERED" four:security.ipv4_filtering=true \
    blocked:type=nic "blocked:network=$FILTERED" blocked:security.ipv4_filtering=true \
    blocked:security.ipv6_filtering=true \
    macvlan:type=nic macvlan:nictype=macvlan "macvlan:parent=${uplink:-eth0}" \
    routed:type=nic routed:nictype=routed "routed:parent=${uplink:-eth0}" routed:ipv4.address=198.51.100.7
passes "$NIC_CHECKS nic.filtering-blocks-traffic" instance default/nics:filtered
fails "$NIC_CHECKS" instance default/nics:open
passes "$NIC_CHECKS" instance default/nics:implied
passes 'nic.mac-filtering nic.ipv4-filtering nic.filtering-blocks-traffic' instance default/nics:four
fails nic.filtering-blocks-traffic instance default/nics:blocked
fails nic.bypasses-controls instance default/nics:macvlan
passes nic.routed instance default/nics:routed

container nics-nesting security.nesting=true security.idmap.size=200000 \
    "${FILTERS[@]/#/eth0:}" eth0:type=nic "eth0:network=$OPEN"
fails instance.nesting instance default/nics-nesting
fails nic.filtering-blocks-traffic instance default/nics-nesting:eth0

# Bridged NICs have ACLs of their own on Incus; on LXD only those of OVN do.
if [ "$FLAVOUR" = incus ]; then
    for device in nics:filtered nics:open nics:implied nics-nesting:eth0; do
        fails network.no-acl instance "default/$device"
    done
    passes network.no-acl instance default/nics:four
fi
