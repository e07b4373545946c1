package io.ringfence.remote.ui.remotes;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.service.SourceModel;
import io.ringfence.model.source.Sources;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.config.Flavour;
import io.ringfence.remote.contact.TrustedOnce;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.own.RemoteName;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What is read of the remotes, and when. */
@Timeout(20)
class RemoteBookTest {

    private final Path root;
    private final Environment environment;
    private final RemoteBook book;
    private final BlockingQueue<List<String>> heard = new LinkedBlockingQueue<>();

    RemoteBookTest(@TempDir Path root) throws Exception {
        this.root = root;
        environment = new Environment(Map.of(), root.resolve("home"), root);
        book = open(environment);
        book.listen(() -> heard.add(book.lines().stream().map(RemoteLine::spec).toList()));
    }

    @AfterEach
    void close() {
        book.close();
    }

    /** As another process does: with the files alone. */
    private void add(String name) throws Exception {
        OwnRemote remote =
                new OwnRemote(
                        RemoteName.parse(name),
                        new OwnRemote.Linked(Flavour.LXC, root.resolve("lxc"), name));
        new OwnRemotes(environment).change(all -> all.add(remote));
    }

    /** What is told next; that there is nothing may still be told of before the test. */
    private List<String> next() throws InterruptedException {
        List<String> told = heard.take();
        while (told.isEmpty() && book.problem().isEmpty()) {
            told = heard.take();
        }
        return told;
    }

    @Test
    void findsWhatAnotherProcessAdded() throws Exception {
        assertThat(book.lines()).isEmpty();
        add("web");

        book.reload();

        assertThat(next()).containsExactly("web");
    }

    @Test
    void isSilentWhileNothingChanges() throws Exception {
        book.reload();
        add("web");
        book.reload();
        assertThat(next()).containsExactly("web");
        book.reload();
        add("web2");
        book.reload();
        // what is heard next is the next change, not the same again
        assertThat(next()).containsExactly("web", "web2");
    }

    @Test
    void saysWhyTheFileCannotBeRead() throws Exception {
        add("web");
        book.reload();
        next();
        Files.writeString(book.own().file(), "{");

        book.reload();

        next();
        assertThat(book.problem()).isPresent();
        assertThat(book.isRead()).isTrue();
    }

    @Test
    void aFaultThatNobodyForesawIsAProblemToo() throws Exception {
        RemoteBook faulty =
                open(new Environment(Map.of("XDG_CONFIG_HOME", "\0"), root.resolve("home"), root));

        assertThat(faulty.problem()).isPresent();
        assertThat(faulty.problem().get().what()).contains("InvalidPathException");
        faulty.close();
    }

    private static RemoteBook open(Environment environment) throws Exception {
        RemoteBook book =
                new RemoteBook(
                        new SourceModel(
                                new Sources(List.of()), (_, _) -> () -> {}, InstantSource.system()),
                        new TrustedOnce(),
                        environment);
        while (!book.isRead()) {
            Thread.sleep(5);
        }
        return book;
    }
}
