package io.ringfence.cli;

import io.ringfence.model.json.Json;
import io.ringfence.remote.contact.Renewal;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.tls.Fingerprint;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What people and programs read of this user's identity; {@code docs/remotes.md} has the format.
 */
final class IdentityText {

    private IdentityText() {}

    /** What a pair is for. */
    enum Use {
        CURRENT,
        NEXT,
        OLD;

        Path file(IdentityFolder folder) {
            return switch (this) {
                case CURRENT -> folder.current();
                case NEXT -> folder.next();
                case OLD -> folder.old();
            };
        }

        private String words() {
            return switch (this) {
                case CURRENT -> "in use";
                case NEXT -> "prepared; `ringfence remote identity renew` has the servers know it";
                case OLD ->
                        "used before; `ringfence remote identity renew` has the servers forget it";
            };
        }
    }

    /** One of the pairs that are there. */
    record Shown(Use use, IdentityFolder.Shown pair) {}

    static void print(PrintStream out, List<Shown> shown, Instant now) {
        boolean first = true;
        for (Shown each : shown) {
            if (!first) {
                out.println();
            }
            first = false;
            RemoteText.print(out, "use", each.use().words());
            X509Certificate certificate = each.pair().certificate();
            RemoteText.print(out, "fingerprint", Fingerprint.of(certificate).hex());
            RemoteText.certificate(out, certificate, now);
            RemoteText.print(out, "file", each.pair().file().toString());
            RemoteText.print(out, "key kept", each.pair().place().words());
        }
    }

    static Json.Obj json(List<Shown> shown, Instant now) {
        Map<String, Json> members = head("ringfence-identity/1", now);
        members.put("pairs", new Json.Arr(shown.stream().<Json>map(IdentityText::json).toList()));
        return new Json.Obj(members);
    }

    private static Json json(Shown shown) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("use", text(shown.use().name().toLowerCase(Locale.ROOT)));
        members.put("file", text(shown.pair().file().toString()));
        members.put("store", text(shown.pair().place().label()));
        members.put("certificate", RemoteJson.certificate(shown.pair().certificate()));
        return new Json.Obj(members);
    }

    static void print(PrintStream out, Renewal renewal) {
        for (Renewal.Outcome each : renewal.servers()) {
            String said =
                    each.problem()
                            .map(problem -> problem.what() + "; " + problem.remedy())
                            .orElse(
                                    renewal.stage() == Renewal.Stage.INTRODUCING
                                            ? "ready"
                                            : "knows the new certificate and not the old one");
            out.println(TerminalText.safe(each.remote() + ": " + said));
        }
    }

    static Json.Obj json(Renewal renewal, Instant now) {
        Map<String, Json> members = head("ringfence-identity-renewal/1", now);
        members.put("stage", text(renewal.stage().name().toLowerCase(Locale.ROOT)));
        members.put("before", text(renewal.before().hex()));
        members.put("after", text(renewal.after().hex()));
        members.put(
                "servers",
                new Json.Arr(renewal.servers().stream().<Json>map(IdentityText::json).toList()));
        return new Json.Obj(members);
    }

    private static Json json(Renewal.Outcome outcome) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("remote", text(outcome.remote()));
        members.put("done", outcome.problem().isEmpty() ? Json.Bool.TRUE : Json.Bool.FALSE);
        outcome.problem().ifPresent(problem -> members.put("problem", text(problem.line())));
        return new Json.Obj(members);
    }

    private static Map<String, Json> head(String format, Instant now) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("format", text(format));
        members.put("generated", text(now.toString()));
        return members;
    }

    private static Json text(String text) {
        return new Json.Text(text);
    }
}
