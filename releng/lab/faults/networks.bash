# Networks and ACLs. Bridges are the machine's, so they carry the lab's prefix.
# shellcheck shell=bash
OPEN=$PREFIX-46 FILTERED=$PREFIX-4
NET=$(free_network)

rest POST /1.0/network-acls '{"name": "web", "ingress": [{"action": "allow", "state": "enabled", "protocol": "tcp",
    "source": "10.0.0.0/8", "destination_port": "80"}], "egress": []}'
passes 'network.acl-allow-all network.acl-unused' acl default/web
rest POST /1.0/network-acls '{"name": "anything", "ingress": [{"action": "allow", "state": "enabled"}], "egress": []}'
fails 'network.acl-allow-all network.acl-unused' acl default/anything

bridge "$OPEN" "ipv4.address=$NET.1/25" ipv4.nat=true "ipv6.address=fd42:1:${PREFIX#rf?}::1/64" ipv6.nat=true
fails network.no-acl network "default/$OPEN"
passes 'network.unused network.firewall-off' network "default/$OPEN"

bridge "$FILTERED" "ipv4.address=$NET.129/26" ipv4.nat=true ipv6.address=none security.acls=web
passes 'network.no-acl network.unused network.firewall-off' network "default/$FILTERED"

bridge "$PREFIX-un" ipv4.address=none ipv6.address=none security.acls=web
fails network.unused network "default/$PREFIX-un"

bridge "$PREFIX-off" "ipv4.address=$NET.193/27" ipv4.firewall=false ipv6.address=none security.acls=web
fails 'network.unused network.firewall-off' network "default/$PREFIX-off"

bridge "$PREFIX-dns" "ipv4.address=$NET.225/27" ipv6.address=none security.acls=web raw.dnsmasq=log-queries
fails 'network.unused network.raw-dnsmasq' network "default/$PREFIX-dns"
