package io.ringfence.remote.ui.remotes;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Capture;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.source.Problem;
import io.ringfence.remote.config.Flavour;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.RemoteName;
import io.ringfence.remote.own.RemoteRow;
import io.ringfence.remote.tls.Fingerprint;
import io.ringfence.ui.table.Arrangement;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How remotes stand, and what can be done with them. */
class RemoteLineTest {

    private static final RemoteRow WEB =
            new RemoteRow(
                    "web",
                    "lxc",
                    true,
                    "https://web:8443",
                    "tls",
                    "shop",
                    Optional.of(new Fingerprint("7f".repeat(32))),
                    false,
                    "");
    private static final RemoteRow SSO =
            new RemoteRow(
                    "sso",
                    "lxc",
                    false,
                    "https://sso:8443",
                    "oidc",
                    "",
                    Optional.empty(),
                    false,
                    "its certificate is not pinned");

    private static OwnRemote linked() throws Exception {
        return new OwnRemote(
                RemoteName.parse("web"),
                new OwnRemote.Linked(Flavour.LXC, Path.of("/home/ann/.config/lxc"), "web"));
    }

    private static List<RemoteLine> lines(LxdState state) throws Exception {
        return RemoteLine.of(List.of(WEB, SSO), Map.of("web", linked()), state);
    }

    @Test
    void isNotConnectedOrCannotBe() throws Exception {
        assertThat(lines(LxdState.EMPTY))
                .extracting(RemoteLine::state)
                .containsExactly("not connected", "cannot be used");
    }

    @Test
    void saysThatItIsRefused() throws Exception {
        RemoteLine line = lines(refused()).getFirst();

        assertThat(line.isRefused()).isTrue();
        assertThat(line.state()).isEqualTo("not trusted");
        assertThat(line.icon()).isEqualTo("state-lost");
    }

    private static LxdState refused() {
        Problem problem =
                new Problem(
                        Problem.Kind.NOT_TRUSTED,
                        "another certificate",
                        "web:8443",
                        "ask somebody");
        return new LxdState(
                List.of(
                        new OpenSource(
                                "web", OpenSource.Phase.LOST, null, List.of(), null, problem)),
                Capture.EMPTY);
    }

    @Test
    void tellsWhatSortItIs() throws Exception {
        RemoteProperties properties = new RemoteProperties();
        List<RemoteLine> lines = lines(refused());
        Object[] none = {};
        assertThat(
                        List.of("own", "client", "kept", "pinned", "open", "fingerprint").stream()
                                .map(each -> properties.test(lines.getFirst(), each, none, null)))
                .containsExactly(true, false, false, false, true, true);
        assertThat(
                        List.of("own", "client", "kept", "pinned", "open", "fingerprint").stream()
                                .map(each -> properties.test(lines.getLast(), each, none, null)))
                .containsExactly(false, true, false, false, false, false);
    }

    @Test
    void isFoundByItsWords() throws Exception {
        List<RemoteLine> lines = lines(refused());
        assertThat(found("", lines)).hasSize(2);
        assertThat(found("LXC web:8443", lines))
                .extracting(RemoteLine::spec)
                .containsExactly("web");
        assertThat(found("7f7f", lines)).hasSize(1);
    }

    private static List<RemoteLine> found(String words, List<RemoteLine> lines) {
        return Arrangement.NONE.filtered(words).of(lines, RemoteColumns.of(() -> Instant.EPOCH));
    }

    @Test
    void removingSaysWhatElseHappens() throws Exception {
        assertThat(RemoveHandler.consequences(List.of(linked())))
                .contains("Forget web?", "client goes on")
                .doesNotContain("pin");
    }

    @Test
    void namesAreCheckedWhileTheyAreTyped() throws Exception {
        OwnRemote web = linked();
        OwnRemote other = web.named(RemoteName.parse("other"));
        List<OwnRemote> all = List.of(web, other);
        assertThat(RenameHandler.problem("web", web, all)).isNull();
        assertThat(RenameHandler.problem("shop", web, all)).isNull();
        assertThat(RenameHandler.problem("other", web, all)).contains("already");
        assertThat(RenameHandler.problem("a:b", web, all)).isNotNull();
    }
}
