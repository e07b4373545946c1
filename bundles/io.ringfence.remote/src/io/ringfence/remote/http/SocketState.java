package io.ringfence.remote.http;

import io.ringfence.model.source.Problem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;

/** Why a unix socket cannot be connected to, by what the file system says of it. */
public final class SocketState {

    private static final String ROOT = "root";

    private SocketState() {}

    static Problem whyNot(Path socket) {
        try {
            PosixFileAttributes file = Files.readAttributes(socket, PosixFileAttributes.class);
            if (!file.isOther()) {
                return problem(
                        socket,
                        "this is not a socket",
                        "give the path of the daemon's unix.socket");
            }
            Optional<Problem> closed = closed(socket);
            if (closed.isPresent()) {
                return closed.get();
            }
            return problem(
                    socket,
                    "no daemon accepts connections on this socket",
                    "start the daemon, or look whether it hangs");
        } catch (NoSuchFileException _) {
            return problem(
                    socket,
                    "there is no such socket",
                    "start the daemon, or give the path of its socket");
        } catch (AccessDeniedException _) {
            return notAllowed(socket, "this user may not look into the folder of the socket", "");
        } catch (IOException | UnsupportedOperationException _) {
            return problem(socket, "the socket cannot be used", "look at the path");
        }
    }

    /** Why this user may not connect to a socket that is there; empty when nothing forbids it. */
    public static Optional<Problem> closed(Path socket) {
        try {
            if (Files.isWritable(socket) || !Files.exists(socket)) {
                return Optional.empty();
            }
            String user = System.getProperty("user.name", "this user");
            String group =
                    Files.readAttributes(socket, PosixFileAttributes.class).group().getName();
            if (group.equals(ROOT)) {
                return Optional.of(notAllowed(socket, "only root may connect to the socket", ""));
            }
            return Optional.of(
                    notAllowed(
                            socket,
                            user + " is not a member of the group " + group,
                            "become one, as with usermod -aG %s %s and a new login (members are as good as root), or "
                                    .formatted(group, user)));
        } catch (IOException | UnsupportedOperationException _) {
            return Optional.empty();
        }
    }

    private static Problem notAllowed(Path socket, String what, String remedy) {
        return problem(socket, what, remedy + "run this as root");
    }

    private static Problem problem(Path socket, String what, String remedy) {
        return new Problem(Problem.Kind.UNREACHABLE, what, socket.toString(), remedy);
    }
}
