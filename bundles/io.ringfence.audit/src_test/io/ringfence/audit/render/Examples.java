package io.ringfence.audit.render;

import io.ringfence.audit.AppliedException;
import io.ringfence.audit.AuditResult;
import io.ringfence.audit.AuditedServer;
import io.ringfence.audit.CheckInfo;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.model.Origin;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The audit that docs/formats.md shows in every format. */
final class Examples {

    static final CheckInfo PRIVILEGED =
            new CheckInfo(
                    "instance.privileged",
                    "Instances",
                    Severity.CRITICAL,
                    "Privileged container",
                    "Its root is the host's root.",
                    List.of("LXD explanation: Security, section Container security"),
                    "Make the container unprivileged.",
                    List.of("{unset} security.privileged"));

    static final CheckInfo ROUTED =
            new CheckInfo(
                    "nic.routed",
                    "NICs",
                    Severity.INFO,
                    "Routed NIC",
                    "LXD protects the host against spoofed addresses.",
                    List.of("LXD explanation: Security, section Routed NIC security"),
                    "Restart the instance.",
                    List.of());

    private Examples() {}

    /** Two servers: a failure, an accepted one, a pass and an unknown. */
    static AuditResult audit() {
        Evidence fromProfile =
                new Evidence(
                        "security.privileged",
                        "true",
                        Origin.of(Origin.Kind.PROFILE, "default", "web"));
        Evidence own =
                new Evidence(
                        "security.privileged",
                        "true",
                        Origin.of(Origin.Kind.INSTANCE, "shop", "build"));
        AppliedException accepted =
                new AppliedException(
                        "EX-7", "Ada", "Builds images of disks.", LocalDate.of(2026, 12, 31));
        EntityRef db = instance("default", "db");
        return new AuditResult(
                Instant.parse("2026-03-01T12:00:00Z"),
                List.of(
                        new AuditedServer(
                                "web-01", "lxd", "5.0.2", Instant.parse("2026-03-01T11:59:58Z")),
                        new AuditedServer(
                                "lab", "incus", "6.0.4", Instant.parse("2026-03-01T11:59:59Z"))),
                List.of(
                        finding(
                                PRIVILEGED,
                                Outcome.FAIL,
                                "web-01",
                                instance("default", "c1"),
                                "Root in this container is root on the host.",
                                List.of(fromProfile),
                                null),
                        finding(
                                PRIVILEGED,
                                Outcome.PASS,
                                "web-01",
                                db,
                                "The container is unprivileged.",
                                List.of(),
                                null),
                        finding(
                                ROUTED,
                                Outcome.UNKNOWN,
                                "web-01",
                                db.withDevice("eth0"),
                                "Run \"ringfence-host-facts\" on the host, and give its output.",
                                List.of(),
                                null),
                        finding(
                                PRIVILEGED,
                                Outcome.FAIL,
                                "lab",
                                instance("shop", "build"),
                                "Root in this container is root on the host.",
                                List.of(own),
                                accepted)));
    }

    static EntityRef instance(String project, String name) {
        return EntityRef.of(EntityRef.Type.INSTANCE, project, name);
    }

    static Finding finding(
            CheckInfo check,
            Outcome outcome,
            String server,
            EntityRef entity,
            String message,
            List<Evidence> evidence,
            @Nullable AppliedException exception) {
        return new Finding(
                check, outcome, check.severity(), server, entity, message, evidence, exception);
    }

    /** An audit of one server with one failure. */
    static AuditResult one(EntityRef entity, String message) {
        return new AuditResult(
                Instant.EPOCH,
                List.of(new AuditedServer("s", "lxd", "5.0.2", Instant.EPOCH)),
                List.of(finding(PRIVILEGED, Outcome.FAIL, "s", entity, message, List.of(), null)));
    }

    static String render(AuditRenderer renderer, AuditResult result) {
        StringWriter out = new StringWriter();
        try {
            renderer.render(result, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    /** The first block of this language below this heading of docs/formats.md. */
    static String documented(String heading, String language) throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/formats.md"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new AssertionError("docs/formats.md is not found above the bundle");
            }
        }
        String text = Files.readString(folder.resolve("docs/formats.md"));
        Matcher block =
                Pattern.compile(
                                "^## "
                                        + Pattern.quote(heading)
                                        + "$.*?^```"
                                        + language
                                        + "\n(.*?)^```",
                                Pattern.MULTILINE | Pattern.DOTALL)
                        .matcher(text);
        if (!block.find()) {
            throw new AssertionError("docs/formats.md has no " + language + " below " + heading);
        }
        return block.group(1);
    }
}
