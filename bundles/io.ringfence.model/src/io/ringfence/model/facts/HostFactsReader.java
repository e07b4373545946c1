package io.ringfence.model.facts;

import io.ringfence.model.HostFacts;
import io.ringfence.model.Known;
import io.ringfence.model.Raw;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.model.redact.Redactor;

/** Reads the document that {@code ringfence-host-facts} prints, {@code ringfence-host-facts/1}. */
public final class HostFactsReader {

    private static final String FORMAT = "ringfence-host-facts/";
    private static final String VERSION = "1";

    private HostFactsReader() {}

    /**
     * @param document JSON in UTF-8, not changed; what the records keep of it is redacted
     * @throws JsonException if it is no host facts document, a newer one, or broken; the message
     *     names the member
     */
    public static HostFacts read(byte[] document) throws JsonException {
        byte[] clean = Redactor.ofAnyDocument().redact(document).body();
        Fields fields = Fields.of(new JsonReader().read(clean), "");
        checkFormat(fields);
        return facts(new Facts(fields), new Raw("", clean, 0, clean.length));
    }

    private static void checkFormat(Fields fields) throws JsonException {
        String format = fields.has("format") ? fields.text("format") : "";
        if (!format.startsWith(FORMAT)) {
            throw new JsonException(
                    "format: expected " + FORMAT + VERSION + ": these are no host facts");
        }
        if (!format.equals(FORMAT + VERSION)) {
            throw new JsonException(
                    "format: this version of Ringfence reads "
                            + FORMAT
                            + VERSION
                            + "; use the ringfence-host-facts that came with it, or a newer"
                            + " Ringfence");
        }
    }

    private static HostFacts facts(Facts all, Raw raw) throws JsonException {
        return new HostFacts(
                all.time("collected"),
                all.flag("root"),
                all.text("hostname"),
                all.object("os", HostFactsReader::os),
                all.object(
                        "kernel",
                        kernel ->
                                new HostFacts.Kernel(
                                        kernel.text("release"), kernel.text("machine"))),
                all.list("packages", HostFactsReader::installedPackage),
                all.list("daemons", DaemonReader::daemon),
                all.optionalObject("snapSettings", HostFactsReader::snapSettings),
                all.list("groups", HostFactsReader::group),
                all.list("users", HostFactsReader::user),
                all.list(
                        "systemGroups",
                        group ->
                                new HostFacts.SystemGroup(
                                        group.fields().text("name"), group.number("gid"))),
                all.list("subuid", HostFactsReader::subIds),
                all.list("subgid", HostFactsReader::subIds),
                all.map("modes", Facts::readMode),
                all.object(
                        "audit",
                        audit ->
                                new HostFacts.AuditRules(
                                        audit.texts("loaded"), audit.texts("files"))),
                all.list("firewall", HostFactsReader::firewall),
                all.list("listening", HostFactsReader::listener),
                all.object("updates", HostFactsReader::updates),
                all.optionalObject(
                        "ubuntuPro", pro -> new HostFacts.UbuntuPro(pro.flag("attached"))),
                all.list("blockDevices", HostFactsReader::blockDevice),
                all.map("sysctls", Fields::text),
                all.flag("apparmor"),
                all.list("interfaces", HostFactsReader::networkInterface),
                raw);
    }

    private static HostFacts.OperatingSystem os(Facts os) throws JsonException {
        return new HostFacts.OperatingSystem(
                os.optionalText("id"), os.optionalText("versionId"), os.optionalText("name"));
    }

    private static HostFacts.InstalledPackage installedPackage(Facts item) throws JsonException {
        return new HostFacts.InstalledPackage(
                item.fields().text("manager"), item.fields().text("name"), item.text("version"));
    }

    private static HostFacts.SnapSettings snapSettings(Facts snap) throws JsonException {
        return new HostFacts.SnapSettings(
                snap.optionalText("daemon.group"),
                snap.optionalText("daemon.user.group"),
                snap.optionalText("daemon.syslog"),
                snap.optionalText("daemon.verbose"));
    }

    private static HostFacts.Group group(Facts group) throws JsonException {
        return new HostFacts.Group(
                group.fields().text("name"), group.number("gid"), group.texts("members"));
    }

    private static HostFacts.User user(Facts user) throws JsonException {
        return new HostFacts.User(
                user.fields().text("name"), user.number("uid"), user.number("gid"));
    }

    private static HostFacts.SubIds subIds(Facts line) throws JsonException {
        long ids = 1L << 32;
        return new HostFacts.SubIds(
                line.fields().text("owner"),
                line.fields().number("first", 0, ids - 1),
                line.fields().number("count", 0, ids));
    }

    private static HostFacts.Firewall firewall(Facts tool) throws JsonException {
        Known<Long> rules = tool.number("rules");
        String unknown = tool.fields().textOrEmpty("unknown");
        return new HostFacts.Firewall(
                tool.fields().text("tool"),
                unknown.isEmpty()
                        ? Known.of(
                                new HostFacts.Ruleset(
                                        rules, tool.list("input", HostFactsReader::inputChain)))
                        : Known.unknown("host facts: " + unknown));
    }

    private static HostFacts.InputChain inputChain(Facts chain) throws JsonException {
        return new HostFacts.InputChain(
                chain.fields().text("table"),
                chain.fields().text("chain"),
                chain.text("policy"),
                chain.texts("rules"));
    }

    private static HostFacts.Listener listener(Facts socket) throws JsonException {
        return new HostFacts.Listener(
                socket.fields().text("address"),
                (int) socket.fields().number("port", 0, 65535),
                socket.optionalText("process"));
    }

    private static HostFacts.Updates updates(Facts updates) throws JsonException {
        return new HostFacts.Updates(
                updates.number("pending"),
                updates.number("security"),
                updates.optionalTime("listsRefreshed"),
                updates.flag("automatic"));
    }

    private static HostFacts.BlockDevice blockDevice(Facts device) throws JsonException {
        return new HostFacts.BlockDevice(
                device.fields().text("path"),
                device.optionalText("parent"),
                device.optionalText("type"),
                device.optionalText("fstype"),
                device.optionalText("uuid"));
    }

    private static HostFacts.NetworkInterface networkInterface(Facts item) throws JsonException {
        return new HostFacts.NetworkInterface(
                item.fields().text("name"),
                item.optionalNumber("rpFilter"),
                item.optionalNumber("acceptRa"));
    }
}
