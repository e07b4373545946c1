package io.ringfence.audit.ui.review;

import io.ringfence.ui.estate.Mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The findings of one server, those of one mark and check side by side: a shelf. What is in order
 * on each shelf is put in order once; all servers are then put together shelf by shelf, without a
 * look at any finding.
 */
final class Shelves {

    private final ReviewRow[] rows;
    private final int checks;

    /** Where each shelf starts, and behind them the number of rows. */
    private final int[] starts;

    /**
     * @param given in the order in which they are to stand on their shelf
     */
    Shelves(List<ReviewRow> given) {
        int highest = -1;
        for (ReviewRow row : given) {
            highest = Math.max(highest, row.check());
        }
        checks = highest + 1;
        starts = new int[Mark.values().length * checks + 1];
        for (ReviewRow row : given) {
            starts[shelf(row) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] next = starts.clone();
        rows = new ReviewRow[given.size()];
        for (ReviewRow row : given) {
            rows[next[shelf(row)]++] = row;
        }
    }

    private int shelf(ReviewRow row) {
        return row.mark().ordinal() * checks + row.check();
    }

    /** How many rows there are on all shelves. */
    int size() {
        return rows.length;
    }

    /** All rows, shelf by shelf. */
    List<ReviewRow> rows() {
        return Collections.unmodifiableList(Arrays.asList(rows));
    }

    /** How many rows have a mark and are of a check. */
    int size(Mark mark, int check) {
        int shelf = mark.ordinal() * checks + check;
        return check < checks ? starts[shelf + 1] - starts[shelf] : 0;
    }

    /** The rows that have a mark and are of a check, in their order. */
    List<ReviewRow> rows(Mark mark, int check) {
        int shelf = mark.ordinal() * checks + check;
        return check < checks ? rows().subList(starts[shelf], starts[shelf + 1]) : List.of();
    }

    /**
     * Copies one shelf of several servers after the other.
     *
     * @param order the shelves as they are to follow each other
     * @param servers as they follow each other on every shelf
     */
    static List<ReviewRow> joined(List<Place> order, List<Shelves> servers) {
        ReviewRow[] all = new ReviewRow[servers.stream().mapToInt(Shelves::size).sum()];
        int at = 0;
        for (Place place : order) {
            for (Shelves server : servers) {
                int size = server.size(place.mark, place.check);
                if (size > 0) {
                    int from = server.starts[place.mark.ordinal() * server.checks + place.check];
                    System.arraycopy(server.rows, from, all, at, size);
                    at += size;
                }
            }
        }
        return Collections.unmodifiableList(Arrays.asList(all));
    }

    /** Where rows of a mark and a check stand. */
    record Place(Mark mark, int check) {

        /** All places of so many checks, mark by mark. */
        static List<Place> all(int checks) {
            List<Place> all = new ArrayList<>();
            for (Mark mark : Mark.values()) {
                for (int check = 0; check < checks; check++) {
                    all.add(new Place(mark, check));
                }
            }
            return all;
        }
    }
}
