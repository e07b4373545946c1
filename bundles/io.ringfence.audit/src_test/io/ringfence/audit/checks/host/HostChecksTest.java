package io.ringfence.audit.checks.host;

import static io.ringfence.audit.fixture.Servers.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Check;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.HostFactsSpec;
import io.ringfence.audit.fixture.Servers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class HostChecksTest {

    private static Finding of(Check check, HostFactsSpec facts) {
        return Checked.of(check, server().hostFacts("web-01", facts.build())).about("web-01");
    }

    private static HostFactsSpec good(String member, String json) {
        return HostFactsSpec.good().with(member, json);
    }

    private static String snap(String settings) {
        return "{'daemon.group':'lxd','daemon.user.group':'lxdusers','daemon.syslog':'true',"
                + "'daemon.verbose':'true'"
                + settings
                + "}";
    }

    private static String packaged(String arguments, String socketGroup, String userGroup) {
        String socket = "{'path':'/s','mode':'0660','owner':'root','group':'%s'}";
        return "[{'flavour':'lxd','directory':'/var/lib/lxd','arguments':"
                + arguments
                + ",'socket':"
                + socket.formatted(socketGroup)
                + ",'userSocket':"
                + (userGroup.isEmpty() ? "null" : socket.formatted(userGroup))
                + ",'files':{},'pools':[]}]";
    }

    @Test
    void aGoodHostHasNoFaults() {
        for (Check check : HostChecks.all()) {
            Finding finding = of(check, HostFactsSpec.good());
            assertThat(finding.entity()).isEqualTo(EntityRef.of(EntityRef.Type.HOST, "web-01"));
            assertThat(finding.outcome())
                    .as(check.id() + ": " + finding.message())
                    .isEqualTo(check.id().equals("host.cis") ? Outcome.UNKNOWN : Outcome.PASS);
        }
    }

    @Test
    void withoutFactsEachHostIsUnknown() {
        for (Check check : HostChecks.all()) {
            assertThat(Checked.of(check, server()).about("web-01").outcome())
                    .isEqualTo(Outcome.UNKNOWN);
            Servers cluster =
                    server().cluster("m1", "m2").hostFacts("m2", HostFactsSpec.good().build());
            Checked checked = Checked.of(check, cluster);
            assertThat(checked.all()).hasSize(2);
            assertThat(checked.about("m1").outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void factsThatCouldNotBeReadAreUnknownWithTheirReason() {
        HostFactsSpec none =
                HostFactsSpec.good()
                        .unknown("groups")
                        .unknown("snapSettings")
                        .unknown("audit")
                        .unknown("modes")
                        .unknown("firewall")
                        .unknown("updates")
                        .unknown("ubuntuPro")
                        .unknown("subuid")
                        .unknown("subgid");
        for (Check check : HostChecks.all()) {
            Finding finding = of(check, none);
            assertThat(finding.outcome()).as(check.id()).isEqualTo(Outcome.UNKNOWN);
            if (!check.id().equals("host.cis")) {
                assertThat(finding.message()).contains("ringfence-host-facts");
            }
        }
    }

    @Test
    void membersOfTheGroup() {
        String groups =
                "[{'name':'lxd','gid':105,'members':['_lxd','bob','root','alice']},"
                        + "{'name':'lxdusers','gid':106,'members':['carol']}]";
        Finding finding = of(new AdministratorGroup(), good("groups", groups));
        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.message()).isEqualTo("Root on the host through a group: alice, bob.");
        assertThat(finding.evidence()).extracting(Evidence::value).containsExactly("bob", "alice");
    }

    @Test
    void theGroupIsTheOneThatOwnsTheSocket() {
        HostFactsSpec other =
                good("groups", "[{'name':'ops','gid':9,'members':['dan']}]")
                        .with("daemons", packaged("null", "ops", ""));
        assertThat(of(new AdministratorGroup(), other).outcome()).isEqualTo(Outcome.FAIL);
        HostFactsSpec unrelated = good("groups", "[{'name':'ops','gid':9,'members':['dan']}]");
        assertThat(of(new AdministratorGroup(), unrelated).outcome()).isEqualTo(Outcome.PASS);
        HostFactsSpec hidden =
                good("groups", "[{'name':'lxd','gid':9,'members':{'unknown':'no getent'}}]");
        assertThat(of(new AdministratorGroup(), hidden).message()).contains("no getent");
    }

    @Test
    void usersAndAdministratorsNeedTwoGroups() {
        Check check = new UserGroup();
        assertThat(of(check, good("snapSettings", snap(",'daemon.user.group':null"))).message())
                .startsWith("daemon.user.group is not set");
        assertThat(of(check, good("snapSettings", snap(",'daemon.user.group':'lxd'"))).outcome())
                .isEqualTo(Outcome.FAIL);
        String same = snap(",'daemon.group':'ops','daemon.user.group':'ops'");
        assertThat(of(check, good("snapSettings", same)).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void withoutTheSnapTheSocketsTell() {
        Check check = new UserGroup();
        HostFactsSpec none = good("snapSettings", "null");
        assertThat(of(check, none).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(of(check, none.with("daemons", packaged("null", "incus", "incus"))).outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(of(check, none.with("daemons", packaged("null", "ops", "users"))).outcome())
                .isEqualTo(Outcome.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "daemon.syslog, null",
        "daemon.syslog, false",
        "daemon.verbose, null",
        "daemon.verbose, no"
    })
    void loggingOfTheSnap(String key, String value) {
        String json = value.equals("null") ? value : "'" + value + "'";
        Finding finding =
                of(new DaemonLogging(), good("snapSettings", snap(",'" + key + "':" + json)));
        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.evidence().getFirst().key()).isEqualTo(key);
    }

    @Test
    void loggingOfAPackagedDaemon() {
        Check check = new DaemonLogging();
        HostFactsSpec none = good("snapSettings", "null");
        String started = "['lxd','--group','lxd','--logfile','/x']";
        assertThat(of(check, none.with("daemons", packaged(started, "lxd", ""))).message())
                .isEqualTo("Logging is not switched on: --syslog, --verbose.");
        String full = "['lxd','--syslog','--verbose']";
        assertThat(of(check, none.with("daemons", packaged(full, "lxd", ""))).outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(of(check, none.with("daemons", packaged("null", "lxd", ""))).outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(of(check, none.with("daemons", "[]")).outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void auditRulesThatAreMissing() {
        Check check = new MissingAuditRules();
        Finding none = of(check, good("audit", "{'loaded':[],'files':[]}"));
        assertThat(none.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(none.evidence())
                .extracting(Evidence::key)
                .containsExactly(
                        "/snap/bin/lxc",
                        "/snap/bin/lxd",
                        "/snap/bin/lxd.buginfo",
                        "/snap/bin/lxd.check-kernel",
                        "/snap/bin/lxd.lxc");
        Finding written = of(check, good("audit", "{'loaded':[],'files':['-w /snap/bin/ -p x']}"));
        assertThat(written.evidence()).extracting(Evidence::value).containsOnly("rule not loaded");
    }

    @Test
    void auditRulesOfPackages() {
        HostFactsSpec lxd =
                good("packages", "[{'manager':'dpkg','name':'lxd','version':'5.0.2-5'}]")
                        .with("audit", "{'loaded':['-w /usr/bin/lxc -p x'],'files':[]}");
        assertThat(of(new MissingAuditRules(), lxd).message())
                .isEqualTo("Running these commands is not recorded: /usr/bin/lxd.");
        Servers incus =
                server().incus("6.0.4")
                        .hostFacts(
                                "web-01",
                                good("audit", "{'loaded':['-w /usr/bin/incus -p x'],'files':[]}")
                                        .build());
        assertThat(Checked.of(new MissingAuditRules(), incus).about("web-01").outcome())
                .isEqualTo(Outcome.PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-a always,exit -F path=/snap/bin/lxc -p x -k k",
                "-a exit,always -S all -F path=/snap/bin/lxc -F perm=x -F key=k",
                "-w /snap/bin/lxc -p rwxa",
                "-w /snap/bin/lxc",
                "-w /snap/bin -p x",
                "-a always,exit -F dir=/snap/bin/ -F perm=x",
                "-a always,exit -F exe=/snap/bin/lxc -S execve"
            })
    void rulesThatRecordACommand(String rule) {
        assertThat(AuditRule.parse(rule).records("/snap/bin/lxc")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-a never,exit -F path=/snap/bin/lxc -p x",
                "-w /snap/bin/lxc -p wa",
                "-w /snap/bin/lxd.lxc -p x",
                "-w /snap/bin/l -p x",
                "-w",
                "-F path=",
                "No rules"
            })
    void rulesThatDoNot(String rule) {
        assertThat(AuditRule.parse(rule).records("/snap/bin/lxc")).isFalse();
    }

    @Test
    void namesThatLeak() {
        String modes =
                "{'/sys/kernel/slab':'0755','/proc/sched_debug':'0444',"
                        + "'/sys/kernel/debug':'0700','/sys/kernel/debug/sched/debug':'0444'}";
        Finding finding = of(new NameLeak(), good("modes", modes));
        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.evidence())
                .extracting(each -> each.key() + " " + each.value())
                .containsExactly("/sys/kernel/slab 0755", "/proc/sched_debug 0444");
    }

    @Test
    void theSuccessorOfTheSchedulerFileIsProtectedByItsFolder() {
        String open =
                "{'/sys/kernel/slab':'0700','/proc/sched_debug':null,"
                        + "'/sys/kernel/debug':'0755','/sys/kernel/debug/sched/debug':'0444'}";
        assertThat(of(new NameLeak(), good("modes", open)).evidence())
                .extracting(Evidence::key)
                .containsExactly("/sys/kernel/debug/sched/debug");
        String absent =
                "{'/sys/kernel/slab':null,'/proc/sched_debug':'0400',"
                        + "'/sys/kernel/debug':'0555','/sys/kernel/debug/sched/debug':null}";
        assertThat(of(new NameLeak(), good("modes", absent)).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void updates() {
        Check check = new PendingUpdates();
        String some =
                "{'pending':12,'security':3,'listsRefreshed':'2026-03-01T06:00:00Z',"
                        + "'automatic':false}";
        assertThat(of(check, good("updates", some)).message())
                .isEqualTo("3 security updates are pending, and updates are not automatic.");
        String one = some.replace("3,", "1,").replace("false", "true");
        assertThat(of(check, good("updates", one)).message())
                .isEqualTo("1 security update is pending.");
        String manual = some.replace("'security':3", "'security':0");
        assertThat(of(check, good("updates", manual)).message())
                .isEqualTo("Updates are not automatic.");
    }

    @Test
    void updatesOfWhichNothingIsKnown() {
        Check check = new PendingUpdates();
        String old =
                "{'pending':0,'security':0,'listsRefreshed':'2026-02-01T06:00:00Z',"
                        + "'automatic':true}";
        assertThat(of(check, good("updates", old)).message()).contains("not refreshed for a week");
        assertThat(of(check, good("updates", old.replace("'2026-02-01T06:00:00Z'", "null"))))
                .extracting(Finding::outcome)
                .isEqualTo(Outcome.UNKNOWN);
        String unknown = old.replace("'security':0", "'security':{'unknown':'no apt'}");
        assertThat(of(check, good("updates", unknown)).message()).contains("no apt");
    }

    @Test
    void ubuntuPro() {
        Check check = new UbuntuProMissing();
        assertThat(of(check, good("ubuntuPro", "{'attached':false}")).outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(of(check, good("ubuntuPro", "null")).outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(of(check, good("ubuntuPro", "{'attached':{'unknown':'x'}}")).outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void subIdsOfUsersAndRoot() {
        Check check = new OverlappingSubIds();
        String root = "{'owner':'root','first':100000,'count':65536}";
        HostFactsSpec shared =
                good("subuid", "[" + root + ",{'owner':'alice','first':165535,'count':65536}]")
                        .with("subgid", "[" + root + "]");
        assertThat(of(check, shared))
                .satisfies(
                        finding -> {
                            assertThat(finding.message()).endsWith("users, too: alice.");
                            assertThat(finding.evidence().getFirst().value())
                                    .isEqualTo("165535-231070");
                        });
        String beside = "[" + root + ",{'owner':'alice','first':165536,'count':65536}]";
        assertThat(of(check, good("subuid", beside).with("subgid", beside)).outcome())
                .isEqualTo(Outcome.PASS);
        HostFactsSpec groups =
                good("subuid", "[" + root + "]")
                        .with("subgid", "[" + root + ",{'owner':'bob','first':1,'count':100000}]");
        assertThat(of(check, groups).message()).endsWith("bob.");
    }

    @Test
    void thePackagesOwnAccountSharesRootsRangeOnPurpose() {
        String debian =
                "[{'owner':'_lxd','first':100000,'count':10000001},"
                        + "{'owner':'root','first':100000,'count':10000001}]";
        assertThat(of(new OverlappingSubIds(), good("subuid", debian).with("subgid", debian)))
                .extracting(Finding::outcome)
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void tooFewSubIds() {
        String few = "[{'owner':'root','first':100000,'count':65535}]";
        assertThat(of(new OverlappingSubIds(), good("subuid", few)).message())
                .startsWith("Root has fewer than 65,536 sub-ids");
    }

    @Test
    void withoutALineOfRootTheDaemonsDefaultCounts() {
        String user = "[{'owner':'alice','first':1065536,'count':65536}]";
        assertThat(of(new OverlappingSubIds(), good("subuid", user)).outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(of(new OverlappingSubIds(), good("subuid", "[]").with("subgid", "[]")))
                .extracting(Finding::outcome)
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void aScanHasToBeDoneElsewhere() {
        assertThat(of(new CisResult(), HostFactsSpec.good()).message()).contains("usg or oscap");
        assertThat(List.of(Outcome.UNKNOWN))
                .containsExactly(Checked.of(new CisResult(), server()).about("web-01").outcome());
    }
}
