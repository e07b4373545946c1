# server web-01
# host web-01: 0 of 15 containers change
# server web-02
# host web-02: 15 of 18 containers change
# caution: 2 privileged containers have every id of the host and stay so.
# customer/portal: Its ids from 65,536 on are gone; files of such owners keep it from starting.
lxc config set --project customer portal security.idmap.isolated=true security.idmap.base=493216
# default/build: Its ids from 65,536 on are gone; files of such owners keep it from starting.
lxc config set --project default build security.idmap.isolated=true security.idmap.base=558752
# default/docker: Its ids from 131,072 on are gone; files of such owners keep it from starting.
lxc config set --project default docker security.idmap.base=231072 security.idmap.size=131072
lxc restart --project default docker
# default/files: Its ids from 65,536 on are gone; files of such owners keep it from starting.
lxc config set --project default files security.idmap.isolated=true security.idmap.base=624288
lxc config set --project default ldap security.idmap.base=689824
# default/legacy-cron: Its ids from 65,536 on are gone; files of such owners keep it from starting.
lxc config set --project default legacy-cron security.idmap.isolated=true security.idmap.base=755360
# default/mirror: Its ids from 65,536 on are gone; files of such owners keep it from starting.
lxc config set --project default mirror security.idmap.isolated=true security.idmap.base=820896
lxc config set --project default registry security.idmap.base=2065536
# default/shop-old: Its ids from 65,536 on are gone; files of such owners keep it from starting.
lxc config set --project default shop-old security.idmap.isolated=true security.idmap.base=886432
# default/vpn: Its ids from 65,536 on are gone; files of such owners keep it from starting.
lxc config set --project default vpn security.idmap.isolated=true security.idmap.base=951968
lxc config set --project default web security.idmap.base=1017504
lxc restart --project default web
# intern/sandbox: Its ids from 131,072 on are gone; files of such owners keep it from starting.
lxc config set --project intern sandbox security.idmap.isolated=true security.idmap.base=362144 security.idmap.size=131072
# staging/api: Its ids from 65,536 on are gone; files of such owners keep it from starting.
lxc config set --project staging api security.idmap.isolated=true security.idmap.base=4065536
lxc config set --project staging web security.idmap.base=4131072
lxc restart --project staging web
# staging/worker: Its ids from 65,536 on are gone; files of such owners keep it from starting.
lxc config set --project staging worker security.idmap.isolated=true security.idmap.base=4196608
# server db
# host db-02: 1 of 6 containers change
# default/etl: Its ids from 65,536 on are gone; files of such owners keep it from starting.
lxc config set --project default etl security.idmap.isolated=true security.idmap.base=493216
# host db-01: 0 of 5 containers change
# server ci-01
# host ci-01: 4 of 11 containers change
# caution: 1 privileged container has every id of the host and stays so.
incus config set --project default cache security.idmap.base=1214112
incus config set --project default runner-1 security.idmap.base=296608 security.idmap.size=131072
incus restart --project default runner-1
incus config set --project default runner-2 security.idmap.base=951968 security.idmap.size=131072
incus config set --project default runner-3 security.idmap.base=1083040 security.idmap.size=131072
