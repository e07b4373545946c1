package io.ringfence.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.osgi.service.datalocation.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

class WorkspaceTest {

    @TempDir private Path folder = Path.of("");
    private final List<String> set = new ArrayList<>();

    @Test
    void takesTheFolderOfTheUser() {
        try (Workspace workspace = choose(Set.of(), Map.of(), folder.toString())) {
            assertThat(workspace.problem()).isNull();
        }
        assertThat(set).containsExactly(".local/share/ringfence/workspace");
        assertThat(folder.resolve(set.getFirst())).isDirectory().isEmptyDirectory();
    }

    @Test
    void takesAnotherOneWhileThatIsInUse() {
        String first = ".local/share/ringfence/workspace";
        try (Workspace workspace =
                choose(Set.of(first, first + "-2"), Map.of(), folder.toString())) {
            assertThat(workspace.problem()).isNull();
        }
        assertThat(set).last().isEqualTo(first + "-3");
    }

    @Test
    void followsTheDesktopsRules() {
        Map<String, String> environment = Map.of("XDG_DATA_HOME", folder + "/data");
        choose(Set.of(), environment, "/nowhere").close();
        assertThat(set).containsExactly("data/ringfence/workspace");
        // relative ones are to be passed over
        assertThat(ProgramFolder.lasting(Map.of("HOME", "/told"), "/h"))
                .isEqualTo(Path.of("/told/.local/share/ringfence"));
        assertThat(ProgramFolder.lasting(Map.of("XDG_DATA_HOME", "data"), "/h"))
                .isEqualTo(Path.of("/h/.local/share/ringfence"));
    }

    @Test
    void usesATemporaryFolderWithoutAHome() throws IOException {
        Path runtime = Files.createDirectory(folder.resolve("runtime"));
        for (String home : new String[] {"?", ""}) {
            set.clear();
            try (Workspace workspace =
                    choose(Set.of(), Map.of("XDG_RUNTIME_DIR", runtime.toString()), home)) {
                assertThat(workspace.problem()).contains("not kept", "home folder");
                assertThat(set).singleElement().asString().startsWith("runtime/ringfence-");
                assertThat(folder.resolve(set.getFirst())).isDirectory();
            }
            assertThat(runtime).isEmptyDirectory();
        }
    }

    @Test
    void usesATemporaryFolderWhereNothingCanBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        try (Workspace workspace = choose(Set.of(), Map.of(), file.toString())) {
            assertThat(workspace.problem()).contains("not kept", "file");
            assertThat(set).singleElement().asString().startsWith("ringfence-");
        }
    }

    @Test
    void opensEvenWhereNothingCanBeWrittenAtAll() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        try (Workspace workspace =
                Workspace.choose(location(Set.of(), true), Map.of(), "?", file.toString())) {
            assertThat(workspace.problem()).contains("not kept");
        }
        assertThat(set).isNotEmpty();
    }

    private Workspace choose(Set<String> taken, Map<String, String> environment, String home) {
        return Workspace.choose(location(taken, false), environment, home, folder.toString());
    }

    /** A location that is not set yet; those of {@code taken} cannot be locked. */
    private Location location(Set<String> taken, boolean broken) {
        return (Location)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Location.class},
                        (_, method, arguments) -> {
                            if (!method.getName().equals("set") || arguments == null) {
                                throw new UnsupportedOperationException(method.getName());
                            }
                            boolean lock = (boolean) arguments[1];
                            if (broken && lock) {
                                throw new IOException("cannot lock");
                            }
                            Path path = Path.of(((URL) arguments[0]).toURI());
                            String name =
                                    path.startsWith(folder)
                                            ? folder.relativize(path).toString()
                                            : path.toString();
                            set.add(name);
                            return !taken.contains(name);
                        });
    }
}
