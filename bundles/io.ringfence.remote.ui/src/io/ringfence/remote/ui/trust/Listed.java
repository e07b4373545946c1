package io.ringfence.remote.ui.trust;

import io.ringfence.ui.table.Arrangement;
import io.ringfence.ui.table.Column;

import java.util.List;

/**
 * What a sheet lists: worked out in the background, for there may be thousands of entries.
 *
 * @param shown what it was made of
 * @param columns what the filter looks at
 * @param arrangement what was asked for
 * @param rows the rows that it leaves, in its order
 * @param all how many there are without a filter
 */
record Listed<R>(
        TrustShown shown, List<Column<R>> columns, Arrangement arrangement, List<R> rows, int all) {

    static <R> Listed<R> of(
            Sheet<R> sheet, TrustShown shown, List<Column<R>> columns, Arrangement arrangement) {
        List<R> all = sheet.rows(shown);
        return new Listed<>(shown, columns, arrangement, arrangement.of(all, columns), all.size());
    }

    /** Whether there would be something without the filter. */
    boolean isFiltered() {
        return rows.isEmpty() && all > 0;
    }

    /** Why there is no row: a heading and a sentence. */
    List<String> words(Sheet<R> sheet) {
        if (isFiltered()) {
            return List.of(Messages.noMatch, Messages.noMatchText);
        }
        return shown.servers().isEmpty()
                ? List.of(Messages.reading, Messages.readingText)
                : sheet.empty(shown);
    }
}
