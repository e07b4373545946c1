package io.ringfence.audit.edited;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Audit;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.checks.BuiltInChecks;
import io.ringfence.audit.fixture.Sample;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Messages are sentences, whatever they are about. What is looked at: the sample, everything that
 * was edited, and servers that tell nothing.
 */
class MessagesTest {

    /** A word with a capital letter, or a name of the field such as {@code raw.idmap}. */
    private static final Pattern START = Pattern.compile("[A-Z0-9].*|/[^ ].*|[a-z]+[._][^ ]+ .*");

    private static final Pattern END = Pattern.compile(".*[^.:;, ]\\.");

    /** Mistakes that come from putting sentences together. */
    private static final Map<String, Pattern> MISTAKES =
            Map.of(
                    "a word of Java", Pattern.compile("\\b(null|Optional|Known|Unknown)\\b|\\[\\]"),
                    "two blanks", Pattern.compile("  "),
                    "a blank before a mark", Pattern.compile(" [,;:.](\\s|$)"),
                    "two marks", Pattern.compile("[.,:;]{2,}(?<!\\.\\.\\.)"),
                    "one of many", Pattern.compile("(?<![0-9.,:/-])1 (?!is |has |was )[a-z]+s\\b"),
                    "none of one", Pattern.compile("(?<![0-9A-Za-z.,:])0 of |\\bof 1 [a-z]"));

    @Test
    void areSentences() {
        Map<String, String> wrong = new TreeMap<>();
        messages()
                .forEach(
                        (message, check) -> {
                            if (!START.matcher(message).matches()) {
                                wrong.put(check + ": " + message, "start");
                            }
                            if (!END.matcher(message).matches()) {
                                wrong.put(check + ": " + message, "end");
                            }
                            MISTAKES.forEach(
                                    (what, pattern) -> {
                                        if (pattern.matcher(message).find()) {
                                            wrong.put(check + ": " + message, what);
                                        }
                                    });
                        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aServerThatTellsNothingIsUnknown() {
        for (EditedServer server : List.of(EditedServer.lxd().forbidden(), silent())) {
            Set<String> decided = new TreeSet<>();
            audit(server.read())
                    .filter(finding -> finding.outcome() != Outcome.UNKNOWN)
                    .forEach(
                            finding ->
                                    decided.add(finding.check().id() + ": " + finding.message()));
            assertThat(decided)
                    .allMatch(
                            each ->
                                    each.startsWith("server.tls-protocol: ")
                                            || each.startsWith("server.certificate-")
                                            || each.startsWith("server.debug-daemon: "));
        }
    }

    private static EditedServer silent() {
        return EditedServer.incus().withoutFacts().garbled();
    }

    /** Messages, each with a check that says it. */
    private static Map<String, String> messages() {
        Stream<Server> servers =
                Stream.of(
                                Sample.capture().servers().stream(),
                                EditedServerTest.cases().map(each -> each.server().read()),
                                Stream.of(
                                        EditedServer.lxd().forbidden().read(),
                                        EditedServer.lxd().withoutFacts().read(),
                                        EditedServer.cluster().withoutFacts().read(),
                                        silent().read()))
                        .flatMap(Function.identity());
        return servers.flatMap(MessagesTest::audit)
                .collect(
                        Collectors.toMap(
                                Finding::message,
                                finding -> finding.check().id(),
                                (one, _) -> one));
    }

    private static Stream<Finding> audit(Server server) {
        Capture capture = new Capture(List.of(server));
        return new Audit(List.of(new BuiltInChecks()))
                .run(capture, Sample.taken(capture), () -> false).findings().stream();
    }
}
