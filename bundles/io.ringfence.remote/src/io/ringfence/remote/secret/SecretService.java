package io.ringfence.remote.secret;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Environment;

import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The secret service of the desktop: GNOME's keyring, KDE's wallet, KeePassXC. Where a keyring is
 * locked the desktop itself asks the user. One after the other: many connections that need the same
 * keyring ask once, and when the user refuses, the next minute's are refused, too.
 */
@Component(service = SecretStore.class)
public final class SecretService implements SecretStore {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final String PLACE = "the desktop's secret service";
    private static final String LOCKED =
            "the desktop's keyring is locked, and nobody has opened it";

    private final Environment environment;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Libsecret library;
    private @Nullable Long refused;

    /** Something to be asked of the service. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(Libsecret library, MemorySegment cancellable) throws Libsecret.Refused;
    }

    /** With the environment of this process. */
    @Activate
    public SecretService() {
        this(Environment.ofProcess());
    }

    /**
     * @param environment of this process, which tells whether there is a desktop
     */
    public SecretService(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Optional<byte[]> find(String id) throws SourceException {
        await();
        try {
            Long at = refused;
            if (at != null && System.nanoTime() - at < PAUSE.toNanos()) {
                throw locked();
            }
            refused = null;
            Optional<byte[]> found = answer((library, stop) -> library.lookup(id, stop));
            if (found.isEmpty() && answer((library, stop) -> library.isThere(id, stop))) {
                refused = System.nanoTime();
                throw locked();
            }
            return found;
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void keep(String id, String label, byte[] secret) throws SourceException {
        await();
        try {
            refused = null; // the user is there
            answer(
                    (library, stop) -> {
                        library.store(id, label, secret, stop);
                        return true;
                    });
        } finally {
            turn.unlock();
        }
    }

    /** The keyring must be open for that, so that it is looked up before and after. */
    @Override
    public void forget(String id) throws SourceException {
        await();
        try {
            refused = null;
            boolean gone =
                    answer(
                            (library, stop) -> {
                                library.lookup(id, stop);
                                library.clear(id, stop);
                                return !library.isThere(id, stop);
                            });
            if (!gone) {
                throw locked();
            }
        } finally {
            turn.unlock();
        }
    }

    private void await() throws SourceException {
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException _) {
            throw givenUp();
        }
    }

    /** In a thread of its own, so that it can be given up. */
    private <T> T answer(Question<T> question) throws SourceException {
        Libsecret open = library();
        MemorySegment cancellable = open.cancellable();
        FutureTask<T> task = new FutureTask<>(() -> question.ask(open, cancellable));
        Thread.ofPlatform().daemon().name("ringfence-secrets").start(task);
        boolean ended = true;
        try {
            return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } catch (TimeoutException _) {
            ended = stop(open, cancellable, task);
            throw problem(Problem.Kind.UNANSWERED, LOCKED, "unlock it, and try again");
        } catch (InterruptedException _) {
            ended = stop(open, cancellable, task);
            throw givenUp();
        } finally {
            if (ended) { // else it may still be looked at
                open.release(cancellable);
            }
        }
    }

    private static boolean stop(Libsecret open, MemorySegment cancellable, FutureTask<?> task) {
        open.cancel(cancellable);
        try {
            task.get(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException _) {
            return true;
        } catch (TimeoutException | InterruptedException _) {
            return false;
        }
        return true;
    }

    private Libsecret library() throws SourceException {
        if (!hasDesktop()) {
            throw problem(
                    Problem.Kind.BAD_INPUT,
                    "there is no desktop session here whose secret service could be asked",
                    "log in to the desktop, or set DBUS_SESSION_BUS_ADDRESS to that of its session;"
                            + " only there can secrets be moved, also back with --to file");
        }
        Libsecret known = library;
        if (known != null) {
            return known;
        }
        try {
            Libsecret loaded = new Libsecret();
            library = loaded;
            return loaded;
        } catch (IllegalArgumentException | UnsatisfiedLinkError e) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "the library libsecret-1.so.0 is not on this machine",
                            PLACE,
                            "install it, Debian's package is libsecret-1-0, or keep secrets in"
                                    + " files with --store file"),
                    e);
        }
    }

    /** Without one, libraries of the desktop would start a session of their own. */
    private boolean hasDesktop() {
        return environment.variable("DBUS_SESSION_BUS_ADDRESS").isPresent()
                || environment
                        .variable("XDG_RUNTIME_DIR")
                        .map(folder -> Files.exists(Path.of(folder, "bus")))
                        .orElse(false);
    }

    private static SourceException failed(@Nullable Throwable cause) {
        if (cause instanceof Libsecret.Refused refused) {
            return problem(
                    Problem.Kind.BAD_INPUT,
                    "it does not do what is asked: " + refused.getMessage(),
                    "start the desktop's keyring (as gnome-keyring or KWallet) and unlock it, or"
                            + " keep secrets in files with --store file");
        }
        throw new IllegalStateException("libsecret cannot be called", cause);
    }

    private static SourceException givenUp() {
        Thread.currentThread().interrupt();
        return problem(Problem.Kind.CANCELLED, "given up", "try again");
    }

    private static SourceException locked() {
        return problem(Problem.Kind.UNANSWERED, LOCKED, "unlock it, and try again");
    }

    private static SourceException problem(Problem.Kind kind, String what, String remedy) {
        return new SourceException(new Problem(kind, what, PLACE, remedy));
    }
}
