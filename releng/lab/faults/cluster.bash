# What only a cluster shows. Of DIR/1 and DIR/2 of `cluster start`, DIR/1 is meant.
# shellcheck shell=bash
members=()
mapfile -t members < <(ask '/1.0/cluster/members?recursion=1' | jq -r '.[].server_name')
fails server.join-token-expiry server "$SERVER"

# Ranges are given out by each member: equal ones on two members do not meet.
container here "on=${members[0]}" security.idmap.base=5000000
container there "on=${members[1]}" security.idmap.base=5000000
container there-too "on=${members[1]}" security.idmap.base=5030000
passes instance.idmap-overlap instance default/here
fails instance.idmap-overlap instance default/there
fails instance.idmap-overlap instance default/there-too
