package io.ringfence.cli;

import org.eclipse.jdt.annotation.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Takes results, in UTF-8, and remembers why one got lost, which a print stream does not tell. */
final class ResultStream extends PrintStream {

    private final Watched watched;

    /**
     * @param out takes bytes and says so when it cannot
     */
    ResultStream(OutputStream out) {
        this(new Watched(out));
    }

    private ResultStream(Watched watched) {
        super(new BufferedOutputStream(watched), false, StandardCharsets.UTF_8);
        this.watched = watched;
    }

    /**
     * Writes what is left, and says why something of the result got lost. Empty if all was written,
     * or if the reader of a pipe has seen enough.
     */
    Optional<String> loss() {
        flush();
        IOException failure = watched.failure;
        if (failure == null) {
            return Optional.empty();
        }
        String why = String.valueOf(failure.getMessage());
        boolean readerLeft = why.toLowerCase(Locale.ROOT).contains("pipe");
        return readerLeft ? Optional.empty() : Optional.of(why);
    }

    /** Keeps the first failure; after it nothing is written any more. */
    private static final class Watched extends OutputStream {

        private final OutputStream out;
        private @Nullable IOException failure;

        Watched(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte @Nullable [] bytes, int from, int length) throws IOException {
            IOException known = failure;
            if (known != null) {
                throw known;
            }
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
