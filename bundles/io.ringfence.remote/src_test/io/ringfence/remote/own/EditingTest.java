package io.ringfence.remote.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Flavour;
import io.ringfence.remote.fixture.ClientHome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Renaming, removing, and the project of a remote. */
class EditingTest {

    private final OwnRemotes own;
    private final Editing editing;

    EditingTest(@TempDir Path root) throws Exception {
        own = new OwnRemotes(new ClientHome(root).environment());
        editing = new Editing(own);
        OwnRemote linked =
                new OwnRemote(
                        name("linked"),
                        new OwnRemote.Linked(Flavour.LXC, root.resolve("lxc"), "x"));
        own.change(
                all ->
                        all.addAll(
                                List.of(
                                        OwnRemotesTest.pinned("db"),
                                        OwnRemotesTest.pinned("web"),
                                        linked)));
    }

    private static RemoteName name(String text) throws SourceException {
        return RemoteName.parse(text);
    }

    private List<String> names() throws SourceException {
        return own.all().stream().map(each -> each.name().text()).toList();
    }

    @Test
    void anotherNameIsAllThatChanges() throws Exception {
        OwnRemote before = own.find("web").orElseThrow();

        editing.rename(name("web"), name("shop"));

        assertThat(names()).containsExactly("db", "linked", "shop");
        assertThat(own.find("shop").orElseThrow().held()).isEqualTo(before.held());
    }

    @Test
    void aNameThatIsTakenIsRefusedAndItsOwnIsNot() throws Exception {
        assertThatThrownBy(() -> editing.rename(name("web"), name("db")))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("already");
        editing.rename(name("web"), name("web"));

        assertThat(names()).containsExactly("db", "linked", "web");
    }

    @Test
    void whatIsGoneCannotBeRenamed() throws Exception {
        assertThatThrownBy(() -> editing.rename(name("gone"), name("shop")))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("any more");
        assertThat(names()).containsExactly("db", "linked", "web");
    }

    @Test
    void theProjectIsSetAndTakenAway() throws Exception {
        OwnRemote before = own.find("web").orElseThrow();

        editing.project(name("web"), Optional.empty());
        assertThat(own.find("web").orElseThrow().held())
                .isInstanceOfSatisfying(
                        OwnRemote.Kept.class, kept -> assertThat(kept.project()).isEmpty());

        editing.project(name("web"), Optional.of(ProjectName.parse("shop")));
        assertThat(own.find("web")).contains(before);
    }

    @Test
    void theProjectOfALinkIsItsClients() {
        assertThatThrownBy(() -> editing.project(name("linked"), Optional.empty()))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("its client");
    }

    @Test
    void onlyTheNamedAreForgotten() throws Exception {
        editing.remove(Set.of(name("web"), name("linked"), name("gone")));

        assertThat(names()).containsExactly("db");
    }
}
