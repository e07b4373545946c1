package io.ringfence.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.ui.estate.Mark;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class PageTextTest {

    @Test
    void saysEverythingButRawAnswers() {
        Page page =
                new Page(
                        "icon",
                        "Privileged container",
                        Mark.CRITICAL,
                        "web-01/default/shop",
                        List.of(
                                new Part.Prose("", "Root in it is root outside."),
                                new Part.Facts(
                                        "Evidence",
                                        List.of(
                                                new Part.Fact(
                                                        "security.privileged",
                                                        "true",
                                                        "profile legacy",
                                                        "target"),
                                                Part.Fact.of("status", "Running"))),
                                new Part.Commands("Remedy", "Unset it.", List.of("lxc a", "lxc b")),
                                new Part.Links(
                                        "Elsewhere",
                                        List.of(new Part.Link(Mark.HIGH, "blog", "web-02", "x"))),
                                new Part.Answer(
                                        "Raw answer", "/1.0", PrettyJson.of("{}", Set.of()))));
        assertThat(PageText.of(page))
                .isEqualTo(
                        """
                        Privileged container
                        critical · web-01/default/shop

                        Root in it is root outside.

                        Evidence
                        security.privileged: true  (profile legacy)
                        status: Running

                        Remedy
                        Unset it.
                            lxc a
                            lxc b

                        Elsewhere
                        high  blog  web-02
                        """);
    }
}
