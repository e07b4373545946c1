package io.ringfence.cli;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.key.Passphrases;

import org.eclipse.jdt.annotation.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Where the passphrase of a key comes from: a file, else the terminal. */
final class PassphraseOption {

    private static final int LONGEST = 4096;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description =
                    "The passphrase of the key is the first line of this file; without it you are"
                            + " asked.")
    @Nullable
    Path file;

    /** Asks nobody before it has to. */
    Passphrases passphrases(Prompt prompt) {
        Path given = file;
        if (given != null) {
            return _ -> read(given);
        }
        if (!prompt.isPossible()) {
            return what -> {
                throw missing(what, "");
            };
        }
        return what -> prompt.secret("Passphrase of " + what);
    }

    /** Nobody can be asked. */
    static SourceException missing(String what, String otherwise) {
        return new SourceException(
                new Problem(
                        Problem.Kind.UNANSWERED,
                        "a passphrase is needed, and there is no terminal to ask on",
                        what,
                        "give --passphrase-file FILE" + otherwise));
    }

    /**
     * The first line of a file.
     *
     * @throws SourceException if it cannot be read, other users may read it, or it is empty
     */
    static char[] read(Path file) throws SourceException {
        for (Access fault : Access.fault(file).stream().toList()) {
            throw new SourceException(fault.problem());
        }
        byte[] bytes = new byte[0];
        CharBuffer text = CharBuffer.allocate(0);
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LONGEST);
            text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
            int end = 0;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            if (end == 0) {
                throw wrong(file, "the first line of this file is empty");
            }
            char[] line = new char[end];
            text.get(line);
            return line;
        } catch (IOException _) {
            throw wrong(file, "this file cannot be read");
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(text.array(), '\0');
        }
    }

    private static SourceException wrong(Path file, String what) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        what,
                        file.toString(),
                        "write the passphrase into its first line, mode 0600"));
    }
}
