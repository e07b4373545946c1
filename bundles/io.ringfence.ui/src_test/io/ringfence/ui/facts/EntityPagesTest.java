package io.ringfence.ui.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.InstanceType;
import io.ringfence.model.Server;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.source.Problem;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Entity.Kind;
import io.ringfence.ui.estate.SmallServer;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.Part;

import org.junit.jupiter.api.Test;

import java.util.List;

class EntityPagesTest {

    private static final Server SERVER =
            SmallServer.named("web-01")
                    .profile("default", "web", "limits.cpu", "2")
                    .instance(
                            "default",
                            "shop",
                            InstanceType.CONTAINER,
                            "Running",
                            List.of("web"),
                            "security.privileged",
                            "true",
                            "volatile.uuid",
                            "x")
                    .certificate("ab".repeat(32), "alice")
                    .certificatesHidden("You may not see all of them.")
                    .build();

    private final EntityPages pages =
            new EntityPages(
                    OpenModel.with(SERVER),
                    null,
                    List.of(entity -> List.of(new Part.Prose("", "said of " + entity.label()))));

    @Test
    void showsAnInstanceWithItsEffectiveConfigurationAndWhoSetIt() {
        Page page = page(new Entity("web-01", Kind.INSTANCE, "default", "shop"));
        assertThat(page.title()).isEqualTo("shop");
        assertThat(page.place()).isEqualTo("Instance · web-01/default");
        assertThat(page.mark()).isNull();
        assertThat(page.parts().getFirst()).isEqualTo(new Part.Prose("", "said of shop"));
        Part.Facts config = facts(page, "Effective configuration");
        assertThat(config.facts())
                .containsExactly(
                        new Part.Fact(
                                "security.privileged",
                                "true",
                                "instance default/shop",
                                new Entity("web-01", Kind.INSTANCE, "default", "shop")));
        assertThat(page.parts().getLast()).isInstanceOf(Part.Answer.class);
    }

    @Test
    void callsACertificateByItsNameAndGroupsItsFingerprint() {
        Page page = page(new Entity("web-01", Kind.CERTIFICATE, "", "ab".repeat(32)));
        assertThat(page.title()).isEqualTo("alice");
        assertThat(facts(page, "Facts").facts())
                .contains(Part.Fact.of("Fingerprint", "abab ".repeat(15) + "abab"));
    }

    @Test
    void aGroupLeadsToWhatIsInIt() {
        Page page = page(Entity.group("web-01", Kind.INSTANCE, "default"));
        assertThat(page.title()).isEqualTo("Instances");
        Part.Links links = (Part.Links) page.parts().getLast();
        assertThat(links.links())
                .extracting(Part.Link::target)
                .containsExactly(new Entity("web-01", Kind.INSTANCE, "default", "shop"));
    }

    @Test
    void whatIsGoneStillHasAPage() {
        Page page = page(new Entity("web-01", Kind.INSTANCE, "default", "gone"));
        assertThat(page.title()).isEqualTo("gone");
        assertThat(page.parts())
                .containsExactly(
                        new Part.Prose(
                                "", "The last answer of its server does not have it any more."),
                        new Part.Prose("", "said of gone"));
        assertThat(page(Entity.server("elsewhere")).title()).isEqualTo("elsewhere");
    }

    @Test
    void aServerSaysHowItsSourceStands() {
        assertThat(facts(page(Entity.server("web-01")), "Connection").facts())
                .extracting(Part.Fact::key)
                .containsExactly("Source", "State", "Last answer");
    }

    @Test
    void aServerThatCannotBeReadSaysWhyAndWhatToDo() {
        Problem problem =
                new Problem(
                        Problem.Kind.UNREACHABLE,
                        "alice is not a member of the group lxd",
                        "/run/x.socket",
                        "become one");
        OpenSource lost =
                new OpenSource("unix:", OpenSource.Phase.LOST, null, List.of(), null, problem);
        Page page =
                new EntityPages(OpenModel.with(lost), null, List.of())
                        .page(Entity.server("unix:"))
                        .orElseThrow();
        assertThat(facts(page, "Not read yet").facts())
                .containsExactly(
                        Part.Fact.of("What", "Alice is not a member of the group lxd."),
                        Part.Fact.of("Where", "/run/x.socket"),
                        Part.Fact.of("What to do", "Become one."));
        assertThat(facts(page, "Connection").facts())
                .containsExactly(
                        Part.Fact.of("Source", "unix:"),
                        Part.Fact.of("State", "It has not answered yet."));
    }

    @Test
    void everyKindOfThingHasAPage() {
        for (Kind kind : Kind.values()) {
            assertThat(page(new Entity("web-01", kind, "default", "x")).title()).isNotBlank();
            assertThat(page(Entity.group("web-01", kind, "")).title()).isNotBlank();
        }
    }

    @Test
    void saysNothingOfOtherThings() {
        assertThat(pages.page("a string")).isEmpty();
    }

    private Page page(Entity entity) {
        return pages.page(entity).orElseThrow();
    }

    private static Part.Facts facts(Page page, String heading) {
        return page.parts().stream()
                .filter(Part.Facts.class::isInstance)
                .map(Part.Facts.class::cast)
                .filter(part -> part.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }
}
