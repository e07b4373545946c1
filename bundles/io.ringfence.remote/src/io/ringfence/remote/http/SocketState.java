package io.ringfence.remote.http;

import io.ringfence.model.source.Problem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;

/** Why a unix socket cannot be connected to, by what the file system says of it. */
final class SocketState {

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
            if (!Files.isWritable(socket)) {
                String group = file.group().getName();
                return closed(
                        socket,
                        group.equals("root")
                                ? ""
                                : "be a member of the group " + group + ", who administer it, or ");
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
            return closed(socket, "");
        } catch (IOException | UnsupportedOperationException _) {
            return problem(socket, "the socket cannot be used", "look at the path");
        }
    }

    private static Problem closed(Path socket, String remedy) {
        return problem(
                socket, "this user may not connect to the socket", remedy + "run this as root");
    }

    private static Problem problem(Path socket, String what, String remedy) {
        return new Problem(Problem.Kind.UNREACHABLE, what, socket.toString(), remedy);
    }
}
