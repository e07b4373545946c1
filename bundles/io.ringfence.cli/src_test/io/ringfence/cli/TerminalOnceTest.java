package io.ringfence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.remote.config.Environment;
import io.ringfence.remote.contact.Contacts;
import io.ringfence.remote.contact.Looked;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.pki.CommonName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** A server that is given by its address and was never added. */
@Timeout(60)
class TerminalOnceTest {

    @TempDir private Path root = Path.of("");
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void onlyTheWordItselfTrusts() throws Exception {
        Identity identity =
                new IdentityFolder(root.resolve("first"))
                        .currentOrNew(CommonName.parse("first"), Instant.now());
        try (LoopbackServer server = new LoopbackServer(identity);
                Contacts contacts =
                        new Contacts(new Environment(Map.of(), root.resolve("home"), root))) {
            Looked looked = contacts.look("https://" + server.address());
            assertThat(answered("Once ", looked)).isTrue();
            assertThat(shown.toString(StandardCharsets.UTF_8))
                    .contains("fingerprint  " + looked.fingerprint().hex());
            for (String other : new String[] {"", "no", "yes", "always"}) {
                assertThat(answered(other, looked)).as(other).isFalse();
            }
        }
    }

    private boolean answered(String answer, Looked looked) throws Exception {
        Prompt says =
                new Prompt() {
                    @Override
                    public boolean isPossible() {
                        return true;
                    }

                    @Override
                    public char[] secret(String question) {
                        throw new AssertionError("nothing is secret");
                    }

                    @Override
                    public String line(String question) {
                        assertThat(question).contains("for this command alone");
                        return answer;
                    }
                };
        Terminal terminal =
                new Terminal(
                        new ResultStream(new ByteArrayOutputStream()),
                        new PrintStream(shown, true, StandardCharsets.UTF_8),
                        false,
                        false,
                        true,
                        100);
        return new TerminalOnce(terminal, says, Clock.systemUTC()).trusts(looked);
    }
}
