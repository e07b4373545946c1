package io.ringfence.app.report;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The end of the platform's log: whole entries with their stack traces, the last ones. */
final class LogTail {

    private static final String ENTRY = "!ENTRY ";
    private static final int LOOKED_AT = 256 * 1024;
    private static final int LONGEST_ENTRY = 12 * 1024;
    private static final String CUT = "\n…";

    private LogTail() {}

    /**
     * @param log the log file; one that is missing has no entries
     * @param most how many entries, at most
     */
    static List<String> read(Path log, int most) throws IOException {
        return Files.isReadable(log) ? entries(end(log), most) : List.of();
    }

    /** The last entries of a log's text, the oldest first; what is before the first is dropped. */
    static List<String> entries(String text, int most) {
        List<String> entries = new ArrayList<>();
        int to = text.length();
        int from = begin(text, to);
        while (from >= 0 && entries.size() < most) {
            String entry = text.substring(from, to).strip();
            entries.addFirst(
                    entry.length() > LONGEST_ENTRY
                            ? entry.substring(0, LONGEST_ENTRY) + CUT
                            : entry);
            to = from;
            from = to == 0 ? -1 : begin(text, to - 1);
        }
        return entries;
    }

    /** Where the last entry that begins before this place begins, -1 when there is none. */
    private static int begin(String text, int before) {
        int found = text.lastIndexOf(ENTRY, before - 1);
        while (found > 0 && text.charAt(found - 1) != '\n') {
            found = text.lastIndexOf(ENTRY, found - 1);
        }
        return found;
    }

    private static String end(Path log) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long size = file.length();
            int read = (int) Math.min(LOOKED_AT, size);
            byte[] bytes = new byte[read];
            file.seek(size - read);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
