package io.ringfence.remote.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.ClientHome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/** What needs no desktop; the rest is shown with a real keyring. */
class SecretServiceTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    /** Otherwise the desktop's libraries would start a session that nobody sees. */
    @Test
    void withoutADesktopItSaysWhatToDo(@TempDir Path root) {
        ClientHome home = new ClientHome(root).set("XDG_RUNTIME_DIR", root.toString());
        SecretService service = new SecretService(home.environment());
        Problem problem =
                catchThrowableOfType(SourceException.class, () -> service.find(ID)).problem();
        assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_INPUT);
        assertThat(problem.what()).contains("no desktop session");
        assertThat(problem.remedy()).contains("DBUS_SESSION_BUS_ADDRESS", "--to file");
        assertThatThrownBy(() -> service.keep(ID, "key", new byte[] {1}))
                .hasMessageContaining("no desktop session");
        assertThatThrownBy(() -> service.forget(ID)).hasMessageContaining("no desktop session");
    }

    @Test
    void nowhereRefusesEverything() {
        assertThatThrownBy(() -> SecretStore.NONE.find(ID)).hasMessageContaining("no secret");
        assertThatThrownBy(() -> SecretStore.NONE.keep(ID, "key", new byte[0]))
                .hasMessageContaining("no secret");
        assertThatThrownBy(() -> SecretStore.NONE.forget(ID)).hasMessageContaining("no secret");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void librariesAreCalledByWhatIsPassed() {
        NativeLibrary c = new NativeLibrary("libc.so.6");
        assertThat(c.number("abs", -7)).isEqualTo(7);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment found =
                    c.pointer("strchr", arena.allocateFrom("to the desktop"), (int) 'd');
            assertThat(NativeLibrary.text(found)).isEqualTo("desktop");
            assertThat(c.pointer("strndup", found, 2L))
                    .satisfies(
                            copy -> {
                                assertThat(NativeLibrary.text(copy)).isEqualTo("de");
                                c.call("free", copy);
                            });
        }
        assertThatThrownBy(() -> c.call("no_such_function"))
                .hasMessageContaining("no_such_function");
        assertThatThrownBy(() -> new NativeLibrary("libnowhere.so.0"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
