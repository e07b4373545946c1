package io.ringfence.audit.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Catalogue;
import io.ringfence.audit.Check;
import io.ringfence.audit.CheckInfo;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What whoever adds a check may have forgotten to write. */
class CatalogueTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)\\}");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?= [A-Z]|$)");
    private static final Set<String> PLACEHOLDERS =
            Set.of(
                    "name",
                    "project",
                    "device",
                    "server",
                    "remote",
                    "key",
                    "value",
                    "each-key",
                    "each-join-token",
                    "each-token",
                    "each-value",
                    "set",
                    "unset",
                    "device-set",
                    "device-unset",
                    "device-remove");

    private final List<CheckInfo> texts = Catalogue.bundled().all();

    @Test
    void everyCheckHasItsTextsInOneOrder() {
        assertThat(new BuiltInChecks().checks().stream().map(Check::id))
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(texts.stream().map(CheckInfo::id).toList());
    }

    @Test
    void aReviewerCanQuoteThreeSentences() {
        assertThat(texts)
                .allSatisfy(
                        text ->
                                assertThat(SENTENCE_END.matcher(text.why()).results().count())
                                        .as(text.id() + ": " + text.why())
                                        .isEqualTo(3));
    }

    @Test
    void everyCheckHasATitleASourceAndARemedy() {
        assertThat(texts)
                .allSatisfy(
                        text -> {
                            assertThat(text.title()).as(text.id()).isNotBlank().doesNotEndWith(".");
                            assertThat(text.sources())
                                    .as(text.id())
                                    .isNotEmpty()
                                    .noneMatch(String::isBlank);
                            assertThat(text.remedy()).as(text.id()).endsWith(".");
                        });
    }

    @Test
    void commandsUseKnownPlaceholders() {
        Set<String> unknown = new TreeSet<>();
        for (CheckInfo text : texts) {
            for (String command : text.commands()) {
                PLACEHOLDER
                        .matcher(command)
                        .results()
                        .map(match -> match.group(1))
                        .filter(name -> !PLACEHOLDERS.contains(name))
                        .forEach(name -> unknown.add(text.id() + " {" + name + "}"));
            }
        }
        assertThat(unknown).isEmpty();
    }
}
